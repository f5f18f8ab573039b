import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { config } from "../config";

const TableName = "garden-beds";

export function createBedStore(region = config.regionOf("core")) {
  const db = new DynamoDBClient({ region, maxAttempts: 1 });
  const Key = (id: string) => ({ id: { S: id } });

  return {
    async get(id: string) {
      const { Item } = await db.send(new GetItemCommand({ TableName, Key: Key(id) }));
      return Item && { id, crop: Item.crop?.S };
    },
    async put(id: string, crop: string) {
      await db.send(new PutItemCommand({ TableName, Item: { ...Key(id), crop: { S: crop } } }));
    },
    async remove(id: string) {
      await db.send(new DeleteItemCommand({ TableName, Key: Key(id) }));
    },
  };
}

export type BedStore = ReturnType<typeof createBedStore>;
