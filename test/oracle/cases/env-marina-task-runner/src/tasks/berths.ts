import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Options } from "../options";
import { register, type Task } from "./registry";

class BerthReport implements Task {
  readonly name = "berths";

  async run({ region, dryRun }: Options) {
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
    const lines: string[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: "berths" })) {
      lines.push(...Items.map(({ berth, owner }) => `${berth};${owner ?? "free"}`));
    }
    if (!dryRun) {
      await new S3Client({ region }).send(new PutObjectCommand({ Bucket: "harbour-master", Key: "berths.csv", Body: lines.join("\n") }));
    }
    return `${lines.length} berths`;
  }
}

register("berths", () => new BerthReport());
