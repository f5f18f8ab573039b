import { Command } from "commander";
import { burnRate } from "./commands/burn-rate";
import { list } from "./commands/list";
import { retire } from "./commands/retire";
import { openContext } from "./lib/context";

function program() {
  const cli = new Command("comet").option("-q, --quiet", "print nothing").exitOverride();
  const context = () => openContext(cli.opts<{ quiet?: boolean }>());

  cli
    .command("list")
    .option("-n, --limit <count>", "how many", "50")
    .action(async (options: { limit: string }) => {
      await list(context(), options);
    });
  cli.command("retire <probe>").action((probe: string) => retire(context(), probe));
  cli.command("burn-rate [value]").action((value?: string) => burnRate(context(), value));
  return cli;
}

export async function main(argv: string[] = process.argv.slice(2)): Promise<number> {
  await program().parseAsync(argv, { from: "user" });
  return 0;
}

export async function inventory(): Promise<string> {
  try {
    return `${await list(openContext({ quiet: true }), { limit: "500" })} probes`;
  } catch {
    return "unknown number of probes";
  }
}
