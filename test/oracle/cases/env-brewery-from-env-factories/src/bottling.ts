import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

export class BottlingLine {
  private constructor(private readonly sqs: SQSClient, private readonly queue: string) {}

  static fromEnv(env: NodeJS.ProcessEnv = process.env): BottlingLine {
    if (!env.BOTTLING_QUEUE) throw new Error("BOTTLING_QUEUE is not set");
    return new BottlingLine(new SQSClient({ region: env.BOTTLING_REGION }), env.BOTTLING_QUEUE);
  }

  async order(batch: string, bottles: number): Promise<void> {
    await this.sqs.send(new SendMessageCommand({ QueueUrl: this.queue, MessageBody: JSON.stringify({ batch, bottles }) }));
  }
}
