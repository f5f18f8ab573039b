import { PutRecordsCommand } from "@aws-sdk/client-kinesis";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { buckets, streams, tables } from "../aws/pools";
import { fleet, type Site } from "../fleet/registry";

export interface Sample {
  at: number;
  kilowatts: number;
}

export class ReadingStore {
  constructor(private readonly site: Site) {}

  private get table() {
    return tables.in(this.site.grid.region);
  }

  async append(turbine: string, samples: readonly Sample[]): Promise<void> {
    await streams.in(this.site.grid.region).send(
      new PutRecordsCommand({
        StreamName: "turbine-readings",
        Records: samples.map((sample) => ({ PartitionKey: turbine, Data: Buffer.from(JSON.stringify(sample)) })),
      }),
    );
    const latest = samples.at(-1);
    await this.table.send(
      new UpdateCommand({
        TableName: "turbines",
        Key: { turbine },
        UpdateExpression: "SET kilowatts = :kw, seenAt = :at",
        ExpressionAttributeValues: { ":kw": latest?.kilowatts, ":at": latest?.at },
      }),
    );
  }

  async total(): Promise<number> {
    const { Items = [] } = await this.table.send(
      new QueryCommand({ TableName: "turbines", IndexName: "by-site", KeyConditionExpression: "site = :s", ExpressionAttributeValues: { ":s": this.site.prefix } }),
    );
    return Items.reduce((sum, { kilowatts }) => sum + Number(kilowatts ?? 0), 0);
  }

  async archive(total: number): Promise<void> {
    const { bucket, region } = fleet.archiveOf(this.site);
    await buckets.in(region).send(new PutObjectCommand({ Bucket: bucket, Key: `${this.site.prefix}/latest.json`, Body: JSON.stringify({ total }) }));
  }
}
