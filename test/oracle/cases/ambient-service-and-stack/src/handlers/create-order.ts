import { randomUUID } from "node:crypto";
import { saveOrder } from "../adapters/order-table";
import { announce } from "../adapters/order-bus";

export async function handler(event: { sku: string; amount: number }) {
  const order = { id: randomUUID(), ...event };
  await saveOrder(order);
  await announce(order);
  return { statusCode: 201, body: order.sku };
}
