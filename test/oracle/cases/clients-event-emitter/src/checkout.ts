import { bus, settled } from "./listeners";

export async function handler({ cart }: { cart: string }) {
  bus.emit("paid", cart);
  await settled();
  return { statusCode: 202 };
}
