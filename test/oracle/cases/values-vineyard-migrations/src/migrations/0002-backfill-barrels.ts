import { ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Migration } from "./index";

export const backfillBarrels: Migration = {
  id: "0002-backfill-barrels",
  region: "us-west-1",
  async up(db) {
    const { Items = [] } = await db.send(new ScanCommand({ TableName: "barrels", FilterExpression: "attribute_not_exists(litres)" }));
    for (const { barrel } of Items) {
      await db.send(
        new UpdateCommand({
          TableName: "barrels",
          Key: { barrel },
          UpdateExpression: "SET litres = :l",
          ExpressionAttributeValues: { ":l": 225 },
        }),
      );
    }
  },
};
