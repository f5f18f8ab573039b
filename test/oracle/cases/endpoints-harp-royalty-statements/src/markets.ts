export interface Market {
  queueUrl: string;
  currency: string;
}

export const markets: Record<string, Market> = {
  us: { queueUrl: "https://sqs.us-east-1.amazonaws.com/210987654321/royalties-us", currency: "USD" },
  uk: { queueUrl: "https://sqs.eu-west-2.amazonaws.com/210987654321/royalties-uk", currency: "GBP" },
};

export function marketOf(code: string): Market {
  return markets[code] ?? markets.us;
}

export const regionOfQueue = (queueUrl: string): string => new URL(queueUrl).hostname.split(".")[1];
