import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({ region: "ap-southeast-1" });
const TableName = "locks";

const commands = {
  take: (name: string) => new PutItemCommand({ TableName, Item: { name: { S: name } }, ConditionExpression: "attribute_not_exists(#n)", ExpressionAttributeNames: { "#n": "name" } }),
  free: (name: string) => new DeleteItemCommand({ TableName, Key: { name: { S: name } } }),
};

export async function handler({ action, name }: { action: keyof typeof commands; name: string }) {
  const command = commands[action](name);
  await client.send(command as PutItemCommand);
  return { [action]: name };
}
