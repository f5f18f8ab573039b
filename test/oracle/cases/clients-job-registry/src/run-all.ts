import { jobs } from "./registry";
import "./jobs/expire";
import "./jobs/report";

export async function handler() {
  const done: string[] = [];
  for (const job of jobs) {
    await job.run();
    done.push(job.name);
  }
  return done;
}
