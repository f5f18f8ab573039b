import { store, type Order } from "./orders";
import { park } from "./parking";

const answer = (statusCode: number, body: object) => ({ statusCode, body: JSON.stringify(body) });

export const accept = async (event: { body: string }) => {
  const order = JSON.parse(event.body) as Order;
  if (!order.id) return answer(400, { message: "an order needs an id" });
  try {
    await store(order);
    return answer(201, { id: order.id });
  } catch (error) {
    await park(order, error);
    return answer(202, { id: order.id, parked: true });
  }
};

export const replay = async (event: { Records: { body: string }[] }) => {
  for (const record of event.Records) await store(JSON.parse(record.body));
  return { replayed: event.Records.length };
};
