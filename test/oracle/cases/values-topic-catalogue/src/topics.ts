import { defineTopic } from "./platform/define-topic";

export const topics = {
  orderPlaced: defineTopic<{ orderId: string; total: number }>({ name: "order-placed" }),
  orderCancelled: defineTopic<{ orderId: string }>({ name: "order-cancelled" }),
  taxReported: defineTopic<{ orderId: string; vat: number }>({ name: "tax-reported", region: "us-east-2" }),
} as const;
