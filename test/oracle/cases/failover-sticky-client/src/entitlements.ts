import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { Regional } from "./platform/regional";

const dynamo = Regional.of(["us-east-1", "us-east-2"], (region) => new DynamoDBClient({ region, maxAttempts: 1 }));

const read = (TableName: string, key: string) =>
  dynamo.run(async (client) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: { pk: { S: key } } }));
    return Item;
  });

export async function handler({ user }: { user: string }) {
  const account = await read("accounts", user);
  const plan = await read("plans", account?.plan?.S ?? "free");
  return { user, seats: Number(plan?.seats?.N ?? 1) };
}
