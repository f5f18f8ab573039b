import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { db } from "./users";

export async function teamOf(user: string) {
  const { Items = [] } = await db().send(
    new QueryCommand({ TableName: "teams", KeyConditionExpression: "member = :m", ExpressionAttributeValues: { ":m": { S: user } } }),
  );
  return Items[0] ?? null;
}
