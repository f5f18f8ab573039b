import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";

const bus = new EventBridgeClient({ maxAttempts: 5 });

export const announce = (order: { id: string }) =>
  bus.send(new PutEventsCommand({ Entries: [{ Source: "orders", DetailType: "created", Detail: JSON.stringify(order), EventBusName: process.env.BUS }] }));
