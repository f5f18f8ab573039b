import { PutItemCommand, QueryCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Arn } from "./arn";

export interface Tap {
  furnace: string;
  tonnes: number;
}

export const tableOf = ({ client, arn }: { client: DynamoDBClient; arn: Arn }) => ({
  insert: async ({ furnace, tonnes }: Tap) => {
    await client.send(new PutItemCommand({ TableName: arn.name, Item: { furnace: { S: furnace }, tonnes: { N: String(tonnes) } } }));
  },
  count: async (furnace: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({ TableName: arn.name, KeyConditionExpression: "furnace = :f", ExpressionAttributeValues: { ":f": { S: furnace } } }),
    );
    return Items.length;
  },
});
