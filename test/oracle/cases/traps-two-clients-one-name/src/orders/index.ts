import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { audit } from "../audit";
import { client, table } from "./client";

const keyOf = (id: string) => ({ id: { S: id } });

export async function show({ id }: { id: string }) {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(id) }));
  return Item ?? null;
}

export async function ship({ id }: { id: string }) {
  await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: keyOf(id),
      UpdateExpression: "SET shipped = :yes",
      ExpressionAttributeValues: { ":yes": { BOOL: true } },
    }),
  );
  await audit("ship", id);
}
