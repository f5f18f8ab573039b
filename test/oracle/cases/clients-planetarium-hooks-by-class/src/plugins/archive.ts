import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import type { Plugin, Scope } from "../kernel/kernel";

export class ArchivePlugin implements Plugin {
  readonly name = "archive";

  setup({ client, on, plugin }: Scope) {
    on("night.fell", async ({ date }) => {
      const { Contents = [] } = await client(S3Client, "eu-west-1").send(new ListObjectsV2Command({ Bucket: "sky-archive", Prefix: date }));
      const { Count = 0 } = await client(DynamoDBClient).send(new ScanCommand({ TableName: "shows", Select: "COUNT" }));
      console.log(plugin, date, Contents.length, Count);
    });
  }
}
