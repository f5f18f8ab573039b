import { publish } from "./platform/publish";
import { topics } from "./topics";

export async function place({ orderId, total = 0 }: { orderId: string; total?: number }) {
  await publish(topics.orderPlaced, { orderId, total });
  await publish(topics.taxReported, { orderId, vat: Math.round(total * 0.21) });
  return { orderId, status: "placed" };
}

export async function cancel({ orderId }: { orderId: string }) {
  await publish(topics.orderCancelled, { orderId });
  return { orderId, status: "cancelled" };
}
