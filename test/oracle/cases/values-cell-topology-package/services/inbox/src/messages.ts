import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { CELLS, cellOf } from "@inboxes/topology";

const stores = Object.fromEntries(
  CELLS.map((cell) => [cell.name, DynamoDBDocumentClient.from(new DynamoDBClient({ region: cell.region, maxAttempts: 2 }))]),
);

const storeOf = (account: string) => stores[cellOf(account).name]!;

export async function latest(account: string, limit = 20) {
  const { Items = [] } = await storeOf(account).send(
    new QueryCommand({
      TableName: "messages",
      KeyConditionExpression: "account = :a",
      ExpressionAttributeValues: { ":a": account },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return Items;
}

export async function deliver(account: string, message: { id: string; subject: string }) {
  await storeOf(account).send(new PutCommand({ TableName: "messages", Item: { account, ...message } }));
}
