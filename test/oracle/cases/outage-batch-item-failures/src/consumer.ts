import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const sink = new DynamoDBClient({ region: process.env.SINK_REGION || "us-east-1" });

type Record = { messageId: string; body: string };

const store = ({ messageId, body }: Record) =>
  sink.send(new PutItemCommand({ TableName: "sink", Item: { id: { S: messageId }, body: { S: body } } }));

export async function handler({ Records }: { Records: Record[] }) {
  const results = await Promise.allSettled(Records.map(store));
  const batchItemFailures = results.flatMap((result, i) => (result.status === "rejected" ? [{ itemIdentifier: Records[i]!.messageId }] : []));
  return { batchItemFailures };
}
