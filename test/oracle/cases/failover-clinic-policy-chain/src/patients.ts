import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { Policy } from "./policy";

const TableName = "patients";

function patientsIn(region: string) {
  const db = new DynamoDBClient({ region, maxAttempts: 1 });
  return {
    async find(id: string) {
      const { Item } = await db.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }));
      return Item?.name?.S ?? null;
    },
    async admit(id: string, name: string) {
      await db.send(new PutItemCommand({ TableName, Item: { id: { S: id }, name: { S: name } } }));
      return true;
    },
  };
}

const primary = patientsIn("us-east-1");
const mirror = patientsIn("us-east-2");

const find = Policy.of(primary.find).retry(1).orElse(mirror.find).build();
const admit = Policy.of(primary.admit).retry(2).build();

export const show = async ({ id }: { id: string }) => ({ name: await find(id) });
export const create = async ({ id, name }: { id: string; name: string }) => ({ admitted: await admit(id, name) });
