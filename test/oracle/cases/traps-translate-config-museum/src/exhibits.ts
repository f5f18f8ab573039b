import { GetCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { exhibits } from "./db";

const TableName = "exhibits";

export const list = async () => {
  const { Items } = await exhibits.send(new ScanCommand({ TableName, Limit: 25 }));
  return { statusCode: 200, body: JSON.stringify(Items ?? []) };
};

export const show = async (event: { pathParameters?: { id: string } }) => {
  try {
    const { Item } = await exhibits.send(new GetCommand({ TableName, Key: { id: event.pathParameters?.id } }));
    return { statusCode: 200, body: JSON.stringify(Item ?? null) };
  } catch {
    return { statusCode: 503, body: "The collection is closed for the moment" };
  }
};
