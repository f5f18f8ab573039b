import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { ChainId } from "./chains";
import { WatcherMap } from "./watcher-map";

interface Transfer {
  chainId: ChainId;
  txHash: string;
}

const watchers = new WatcherMap();

export const handler = async ({ chainId, txHash }: Transfer) => {
  const watcher = watchers.get(chainId);
  await watcher.send(
    new SendMessageCommand({
      QueueUrl: process.env.TRANSFERS_QUEUE_URL ?? `bridge-transfers-${chainId}`,
      MessageBody: JSON.stringify({ txHash, attempt: 0 }),
      DelaySeconds: 15,
    }),
  );
  return { statusCode: 202, body: JSON.stringify({ txHash }) };
};
