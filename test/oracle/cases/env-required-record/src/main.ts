import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { required } from "./required";

const { TABLE_REGION: region, TABLE_NAME: TableName } = required("TABLE_REGION", "TABLE_NAME");
const people = new DynamoDBClient({ region });

export async function handler({ id }: { id: string }) {
  const { Item } = await people.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }));
  return Item ?? null;
}
