import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { residencyRegions, type Tenant } from "../tenants";
import { memoize } from "./memoize";

const documentsIn = memoize((region: string) =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 2 }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
);

export function documentsOf({ id, residency }: Tenant): DynamoDBDocumentClient {
  const region = residencyRegions.get(residency);
  if (!region) throw new Error(`no region for ${id}`);
  return documentsIn(region);
}

// Usage is counted for all tenants in one place; it holds no health data.
export const metrics = new CloudWatchClient({ region: residencyRegions.get("eu") });
