import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { shardOf } from "./shards";

export async function handler({ session }: { session: string }) {
  await shardOf(session).send(new PutItemCommand({ TableName: "sessions", Item: { session: { S: session } } }));
}
