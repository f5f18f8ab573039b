import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { teamOf } from "./teams";

export const region = "eu-west-1";
let client: DynamoDBClient | undefined;
export const db = () => (client ??= new DynamoDBClient({ region }));

export async function userWithTeam(id: string) {
  const { Item } = await db().send(new GetItemCommand({ TableName: "users", Key: { id: { S: id } } }));
  return { user: Item ?? {}, team: await teamOf(id) };
}
