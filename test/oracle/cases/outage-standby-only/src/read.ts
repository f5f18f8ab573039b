import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const oregon = new DynamoDBClient({ region: "us-west-2", maxAttempts: 1 });
const virginia = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });

export async function handler({ id }: { id: string }) {
  const command = new GetItemCommand({ TableName: "entries", Key: { id: { S: id } } });
  const answer = await oregon.send(command).catch(() => virginia.send(command));
  return answer.Item ?? null;
}
