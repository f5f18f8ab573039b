import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const locks = new DynamoDBClient({ region: "us-east-1" });
const TableName = "locks";

export async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  await locks.send(new PutItemCommand({ TableName, Item: { name: { S: name } }, ConditionExpression: "attribute_not_exists(#n)", ExpressionAttributeNames: { "#n": "name" } }));
  try {
    return await work();
  } finally {
    await locks.send(new DeleteItemCommand({ TableName, Key: { name: { S: name } } }));
  }
}
