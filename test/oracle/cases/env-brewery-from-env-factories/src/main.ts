import { Batches } from "./batches";
import { BottlingLine } from "./bottling";

const batches = Batches.fromEnv();
const line = BottlingLine.fromEnv();

export async function handler({ batch, bottles }: { batch: string; bottles: number }) {
  const found = await batches.find(batch);
  if (!found) return { statusCode: 404 };
  await line.order(found.batch, bottles);
  return { statusCode: 202 };
}
