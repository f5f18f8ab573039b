import { DeleteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { regions } from "./regions";

const bus = new EventBridgeClient({ region: regions.billing });
const sessions = new DynamoDBClient({ region: regions["sessions"] });

export async function handler({ plan, user }: { plan: string; user: string }) {
  await bus.send(
    new PutEventsCommand({ Entries: [{ Source: "billing", DetailType: "PlanChanged", Detail: JSON.stringify({ plan, user }) }] }),
  );
  // make the user sign in again so that the new limits apply
  await sessions.send(new DeleteItemCommand({ TableName: "sessions", Key: { user: { S: user } } }));
  return { plan };
}
