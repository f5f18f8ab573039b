import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { privately } from "./aws/private";

const db = new DynamoDBClient(privately("dynamodb"));
const sqs = new SQSClient({ ...privately("sqs"), useQueueUrlAsEndpoint: false });

export async function handler({ clinic, day }: { clinic: string; day: string }) {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: "appointments",
      KeyConditionExpression: "clinic = :c AND begins_with(slot, :d)",
      ExpressionAttributeValues: { ":c": { S: clinic }, ":d": { S: day } },
    }),
  );
  for (const { patient } of Items) {
    await sqs.send(
      new SendMessageCommand({ QueueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/reminders", MessageBody: patient?.S ?? "" }),
    );
  }
  return { reminded: Items.length };
}
