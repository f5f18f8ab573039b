import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

interface Offer {
  region: string;
  hourly: number;
}

const QUOTED = ["us-east-1", "us-west-2", "eu-west-1"] as const;
const catalogue = new DynamoDBClient({ region: "eu-central-1" });
const cloudwatch = new CloudWatchClient({ region: "eu-central-1" });

async function offer(instance: string, region: string): Promise<Offer> {
  const { Item } = await catalogue.send(new GetItemCommand({ TableName: "prices", Key: { instance: { S: instance }, region: { S: region } } }));
  return { region, hourly: Number(Item?.hourly?.N ?? Infinity) };
}

export async function handler({ instance }: { instance: string }) {
  const offers = await Promise.all(QUOTED.map((region) => offer(instance, region)));
  const cheapest = offers.reduce((best, next) => (next.hourly < best.hourly ? next : best));
  await cloudwatch.send(
    new PutMetricDataCommand({
      Namespace: "Quotes",
      MetricData: [{ MetricName: "Cheapest", Value: cheapest.hourly, Dimensions: [{ Name: "region", Value: cheapest.region }] }],
    }),
  );
  return cheapest;
}
