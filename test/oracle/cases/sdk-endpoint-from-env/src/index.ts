import { PutItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const table = new DynamoDBClient({ region: "us-east-1" });
const queue = new SQSClient({ region: "eu-west-1" });

export async function handler({ id }: { id: string }) {
  await table.send(new PutItemCommand({ TableName: "jobs", Item: { id: { S: id } } }));
  await queue.send(new SendMessageCommand({ QueueUrl: "jobs", MessageBody: id }));
}
