import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutEventsCommand, EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { env } from "./env";

const profiles = new DynamoDBClient({ region: env.PROFILE_REGION });
const audit = new EventBridgeClient({ region: env.AUDIT_REGION });

export async function consume({ user }: { user: string }) {
  await profiles.send(new PutItemCommand({ TableName: "profiles", Item: { user: { S: user } } }));
  await audit.send(new PutEventsCommand({ Entries: [{ Source: "profiles", DetailType: "created", Detail: "{}" }] }));
}
