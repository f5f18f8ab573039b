import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { Platform } from "../platform/platform";
import type { Job } from "./registry";

const { primary } = Platform.describe;

export const repairIndex: Job = {
  name: "repair-index",
  async run() {
    const client = new DynamoDBClient({ region: primary });
    const { Count = 0 } = await client.send(new ScanCommand({ TableName: "parcels-old", Select: "COUNT" }));
    return Count;
  },
};
