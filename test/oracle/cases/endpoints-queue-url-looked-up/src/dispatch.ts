import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { sqs, urlOf } from "./queues";

interface Job {
  id: string;
  queue: string;
}

export const handler = async ({ jobs }: { jobs: Job[] }) => {
  const byQueue = new Map<string, Job[]>();
  for (const job of jobs) byQueue.set(job.queue, [...(byQueue.get(job.queue) ?? []), job]);

  for (const [queue, batch] of byQueue) {
    await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: await urlOf(queue),
        Entries: batch.map(({ id }) => ({ Id: id, MessageBody: JSON.stringify({ id }) })),
      }),
    );
  }
  return { queues: [...byQueue.keys()] };
};
