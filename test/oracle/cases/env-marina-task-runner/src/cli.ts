import { readOptions } from "./options";
import { taskNamed } from "./tasks/registry";
import "./tasks/berths";
import "./tasks/invoices";
import "./tasks/weather";

async function main() {
  const options = readOptions();
  for (const task of options.tasks.map(taskNamed)) {
    try {
      console.log(task.name, await task.run(options));
    } catch (error) {
      if (!task.optional) throw error;
      console.error(`${task.name} skipped`, error);
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
