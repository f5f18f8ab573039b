import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { deskSettings } from "./settings";

export interface Story {
  slug: string;
  headline: string;
}

export function openDesk(name: Parameters<typeof deskSettings>[0]) {
  const { table: TableName, region } = deskSettings(name);
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }));
  return {
    latest: async (): Promise<Story[]> => {
      const { Items = [] } = await db.send(
        new QueryCommand({ TableName, IndexName: "latest", KeyConditionExpression: "desk = :d", ExpressionAttributeValues: { ":d": name }, Limit: 10 }),
      );
      return Items as Story[];
    },
    file: async (story: Story) => {
      await db.send(new PutCommand({ TableName, Item: { desk: name, ...story } }));
    },
    amend: async ({ slug, headline }: Story) => {
      await db.send(new UpdateCommand({ TableName, Key: { slug }, UpdateExpression: "SET headline = :h", ExpressionAttributeValues: { ":h": headline } }));
    },
  };
}

export type DeskStore = ReturnType<typeof openDesk>;
