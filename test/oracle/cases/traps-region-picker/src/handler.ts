import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DEFAULT_CHOICE, isRegion, REGIONS } from "./regions";

const tenants = new DynamoDBClient({ region: process.env.HOME_REGION });

export const options = async () => ({ regions: REGIONS, selected: DEFAULT_CHOICE });

export async function save({ tenant, region }: { tenant: string; region: string }) {
  if (!isRegion(region)) return { statusCode: 400 };
  await tenants.send(new PutItemCommand({ TableName: "tenants", Item: { tenant: { S: tenant }, region: { S: region } } }));
  return { statusCode: 204 };
}
