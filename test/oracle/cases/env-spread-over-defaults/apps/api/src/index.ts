import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { env } from "@bookings/env";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const table = new DynamoDBClient({ region: env.BOOKINGS_REGION });
const calendar = new EventBridgeClient({ region: env["CALENDAR_REGION"] });

const app = new Hono();

app.post("/rooms/:room/bookings", async (c) => {
  const room = c.req.param("room");
  const { from, to } = await c.req.json<{ from: string; to: string }>();
  await table.send(new PutItemCommand({
    TableName: env.BOOKINGS_TABLE,
    Item: { room: { S: room }, from: { S: from }, to: { S: to } },
    ConditionExpression: "attribute_not_exists(room)",
  }));
  await calendar.send(new PutEventsCommand({
    Entries: [{ Source: "bookings", DetailType: "booked", Detail: JSON.stringify({ room, from, to }) }],
  }));
  return c.json({ room, from, to }, 201);
});

serve({ fetch: app.fetch, port: 8787 });
