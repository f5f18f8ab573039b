import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { config } from "./config";

const { region, tableName } = config.depot;
const depot = new DynamoDBClient({ region });

export async function handler({ q }: { q: string }) {
  const { Items = [] } = await depot.send(new ScanCommand({ TableName: tableName, Limit: 25 }));
  return Items.filter((item) => item.name?.S?.includes(q));
}
