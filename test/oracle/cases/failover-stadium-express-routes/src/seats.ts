import { DynamoDBClient, GetItemCommand, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";

const TableName = "seats";
const main = new DynamoDBClient({ region: "us-east-1", maxAttempts: 1 });
const spare = new DynamoDBClient({ region: "eu-west-1", maxAttempts: 1 });

export async function seat(id: string) {
  const command = new GetItemCommand({ TableName, Key: { id: { S: id } } });
  const { Item } = await main.send(command).catch((error) => {
    console.warn("seat is read from the spare", error.name);
    return spare.send(command);
  });
  return Item ? { id, taken: Item.taken?.BOOL ?? false } : undefined;
}

export async function freeSeats(): Promise<{ ids: string[]; stale: boolean }> {
  try {
    const { Items = [] } = await main.send(new ScanCommand({ TableName, FilterExpression: "attribute_not_exists(taken)" }));
    return { ids: Items.map(({ id }) => id?.S ?? ""), stale: false };
  } catch {
    return { ids: [], stale: true };
  }
}

export async function take(id: string) {
  await main.send(
    new UpdateItemCommand({
      TableName,
      Key: { id: { S: id } },
      UpdateExpression: "SET taken = :t",
      ExpressionAttributeValues: { ":t": { BOOL: true } },
    }),
  );
}
