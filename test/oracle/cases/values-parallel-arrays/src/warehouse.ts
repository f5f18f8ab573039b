import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const SITES = ["Dublin", "Ohio", "Sydney"];
const REGIONS = ["eu-west-1", "us-east-2", "ap-southeast-2"];

const stores = REGIONS.map((region) => new DynamoDBClient({ region }));
const orders = new SQSClient({ region: REGIONS[1] });

function storeFor(site: string): DynamoDBClient | null {
  const i = SITES.indexOf(site);
  if (i === -1) return null;
  return stores[i];
}

export async function handler({ site, sku }: { site: string; sku: string }) {
  const store = storeFor(site);
  if (!store) return { stock: 0, known: false };

  const res = await store.send(new GetItemCommand({ TableName: "stock", Key: { sku: { S: sku } } }));
  const stock = Number(res.Item?.stock?.N ?? 0);
  if (stock < 10) {
    await orders.send(new SendMessageCommand({ QueueUrl: "reorders", MessageBody: JSON.stringify({ site, sku }) }));
  }
  return { stock, known: true };
}
