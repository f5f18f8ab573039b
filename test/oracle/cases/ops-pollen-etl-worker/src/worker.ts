import { PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { SendTaskFailureCommand, SendTaskSuccessCommand } from "@aws-sdk/client-sfn";
import { metrics, steps } from "./infra/clients";
import { advance, lastDay } from "./jobs/checkpoint";
import { extract } from "./stages/extract";
import { load } from "./stages/load";
import { addTo, toLines, type Totals } from "./stages/transform";

interface Task {
  job: string;
  day: string;
  taskToken: string;
}

const count = (name: string, Value: number) =>
  metrics().send(new PutMetricDataCommand({ Namespace: "PollenEtl", MetricData: [{ MetricName: name, Value }] }));

async function runJob({ job, day }: Task) {
  if ((await lastDay(job)) === day) return { skipped: true };
  const totals: Totals = new Map();
  for await (const counts of extract()) addTo(totals, counts);
  const key = await load(day, toLines(totals));
  await advance(job, day);
  await count("Stations", totals.size);
  return { key, rows: totals.size };
}

/** Runs as a task of the nightly state machine, which waits for the token. */
export async function nightly(task: Task) {
  try {
    const output = await runJob(task);
    await steps().send(new SendTaskSuccessCommand({ taskToken: task.taskToken, output: JSON.stringify(output) }));
    return "done";
  } catch (error) {
    await steps().send(new SendTaskFailureCommand({ taskToken: task.taskToken, error: (error as Error).name }));
    return "failed";
  }
}

/** Started by hand, where the operator sees what goes wrong. */
export const backfill = (task: Task) => runJob(task);

export async function status({ job, day }: Task) {
  const done = await lastDay(job);
  return { job, isUpToDate: done !== undefined && done >= day };
}
