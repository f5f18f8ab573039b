import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { getEnv } from "~/utils/env.server";
import { singleton } from "~/utils/singleton.server";

const env = getEnv();

const dynamo = singleton("dynamo", () => new DynamoDBClient({ region: env.KITCHEN_TABLE_REGION }));
const events = singleton("events", () => new EventBridgeClient({}));

export async function getTicket(ticketId: string) {
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: env.TICKETS_TABLE, Key: { ticketId: { S: ticketId } } }),
  );
  return Item ? { ticketId, state: Item.state?.S ?? "new" } : null;
}

export async function bumpTicket(ticketId: string) {
  await dynamo.send(
    new UpdateItemCommand({
      TableName: env.TICKETS_TABLE,
      Key: { ticketId: { S: ticketId } },
      UpdateExpression: "SET #s = :s",
      ExpressionAttributeNames: { "#s": "state" },
      ExpressionAttributeValues: { ":s": { S: "served" } },
    }),
  );
  await events.send(
    new PutEventsCommand({
      Entries: [{ Source: "kitchen", DetailType: "TicketServed", Detail: JSON.stringify({ ticketId }) }],
    }),
  );
}
