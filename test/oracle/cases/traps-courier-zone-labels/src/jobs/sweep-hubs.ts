import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { platform } from "../platform/courier-platform";
import { zones } from "../zones";
import type { Job } from "./registry";

export class SweepHubs implements Job {
  readonly name = "sweep-hubs";
  readonly everyMinutes = 15;
  private readonly sqs = platform.queue();

  async run(): Promise<number> {
    const regions = Object.keys(zones);
    await this.sqs.send(
      new SendMessageBatchCommand({ QueueUrl: "hub-sweeps", Entries: regions.map((region, i) => ({ Id: `${i}`, MessageBody: JSON.stringify({ region }) })) }),
    );
    return regions.length;
  }
}
