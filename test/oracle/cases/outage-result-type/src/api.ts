import { findCart } from "./carts";

export async function handler({ id }: { id: string }) {
  const result = await findCart(id);
  if (!result.ok) return { statusCode: 503, body: result.error.message };
  return { statusCode: 200, body: JSON.stringify(result.value.Item ?? {}) };
}
