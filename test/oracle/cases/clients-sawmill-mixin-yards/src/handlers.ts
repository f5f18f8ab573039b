import { CutPlanner, LogIntake, type Load } from "./components/log-intake";
import { yards } from "./yards";

const intakes = Object.values(yards).map((yard) => ({ name: yard.name, intake: new LogIntake(yard) }));
const bangorIntake = intakes[0].intake;
const kamloopsPlanner = new CutPlanner(yards.kamloops);

export const receiveLogs = (load: Load) => bangorIntake.receive(load);

export const planCuts = async ({ logs }: Load) => {
  await kamloopsPlanner.plan(logs);
  return { batches: Math.ceil(logs / 10) };
};

export async function yardReport() {
  const stock: Record<string, number | null> = {};
  for (const { name, intake } of intakes) {
    stock[name] = await intake.stock("spruce").catch((error) => {
      console.error("no stock", name, error);
      return null;
    });
  }
  return stock;
}

export async function pruneArchive() {
  const planners = [new CutPlanner(yards.bangor), kamloopsPlanner];
  const counts = await Promise.all(planners.map((planner) => planner.pruneBefore(2020)));
  return counts.reduce((sum, count) => sum + count, 0);
}
