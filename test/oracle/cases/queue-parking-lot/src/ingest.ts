import { BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient, SendMessageBatchCommand } from "@aws-sdk/client-sqs";

const table = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });
const parking = new SQSClient({ region: process.env["PARKING_QUEUE_REGION"] ?? "us-west-2" });

interface Incoming { id: string }

async function park(records: Incoming[]) {
  await parking.send(new SendMessageBatchCommand({
    QueueUrl: "parking",
    Entries: records.map((record) => ({ Id: record.id, MessageBody: JSON.stringify(record) })),
  }));
}

export async function handler({ records }: { records: Incoming[] }) {
  let stored = true;
  await table
    .send(new BatchWriteItemCommand({ RequestItems: { events: records.map(({ id }) => ({ PutRequest: { Item: { id: { S: id } } } })) } }))
    .catch(async (error: Error) => {
      console.error(error.message);
      stored = false;
      await park(records);
    });
  return { accepted: records.length, stored };
}
