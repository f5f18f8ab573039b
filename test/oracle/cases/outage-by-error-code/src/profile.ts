import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";

const open = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
const home = open("us-east-1");
const replica = open("us-east-2");

const UNREACHABLE = new Set(["ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT"]);
const isUnreachable = (error: unknown) => UNREACHABLE.has((error as { code?: string }).code ?? "");

export async function handler({ id }: { id: string }) {
  const query = new GetCommand({ TableName: "profiles", Key: { id } });
  try {
    return (await home.send(query)).Item;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return (await replica.send(new GetCommand(query.input))).Item;
  }
}
