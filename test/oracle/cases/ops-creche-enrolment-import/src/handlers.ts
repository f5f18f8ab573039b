import { SendTaskFailureCommand, SendTaskSuccessCommand } from "@aws-sdk/client-sfn";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { queue, workflow } from "./aws";
import { runImport } from "./pipeline";
import { remove } from "./pipeline/writer";

interface ImportEvent {
  bucket: string;
  key: string;
  token: string;
  child: string;
  group: string;
}

/** Tells the workflow how it went; the function itself never fails. */
export async function importFile({ bucket, key, token: taskToken }: ImportEvent) {
  try {
    const outcome = await runImport(bucket, key);
    await workflow.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(outcome) }));
    return outcome;
  } catch (error) {
    const { name, message } = error as Error;
    await workflow.send(new SendTaskFailureCommand({ taskToken, error: name, cause: message }));
    return { written: 0, rejected: 0 };
  }
}

export const importSmall = ({ bucket, key }: ImportEvent) => runImport(bucket, key, 1);

export async function withdraw({ child }: ImportEvent) {
  const [removed] = await Promise.allSettled([
    remove(child),
    queue.send(new SendMessageCommand({ QueueUrl: "withdrawals", MessageBody: child })),
  ]);
  if (removed.status === "rejected") throw removed.reason;
  return { child };
}
