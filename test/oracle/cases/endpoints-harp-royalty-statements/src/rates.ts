import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { openRates } from "./aws/clients";

const db = openRates();
const LAST_AGREED_RATE = 0.0035;

export async function rateFor(market: string): Promise<number> {
  const { Item } = await db.send(new GetCommand({ TableName: "royalty-rates", Key: { market } }));
  return Item?.perStream ?? LAST_AGREED_RATE;
}

export async function rateOrLastAgreed(market: string): Promise<number> {
  return rateFor(market).catch((error: Error) => {
    console.warn(`rates: ${error.message}`);
    return LAST_AGREED_RATE;
  });
}
