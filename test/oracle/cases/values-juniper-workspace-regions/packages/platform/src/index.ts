export { Region, placement, type Context } from "./regions";
import { placement, type Context } from "./regions";

export type Side = "home" | "copy";

export const regionOf = (context: Context, side: Side = "home") => placement[context][side];

export async function firstOf<T>(...attempts: (() => Promise<T>)[]): Promise<T> {
  const [attempt, ...others] = attempts;
  if (!attempt) throw new Error("nothing left to try");
  try {
    return await attempt();
  } catch (error) {
    if (others.length === 0) throw error;
    return firstOf(...others);
  }
}
