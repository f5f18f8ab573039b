import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as environment from "./config/environment";
import type { Channel } from "./config/environment";

function store({ table, region }: { table: string; region: string }) {
  const client = new DynamoDBClient({ region });
  return {
    read: async (key: string) => (await client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: key } } }))).Item,
    write: async (key: string, value: string) => {
      await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: key }, value: { S: value } } }));
    },
  };
}

const preferences = store(environment.preferences);
const deliveries = store(environment.deliveries);

export async function channelsOf(user: string): Promise<Channel[]> {
  const item = await preferences.read(user);
  return (item?.channels?.SS ?? ["email"]) as Channel[];
}

export const prefer = (user: string, channels: Channel[]) => preferences.write(user, channels.join());
export const noteDelivery = (id: string, outcome: string) => deliveries.write(id, outcome);
