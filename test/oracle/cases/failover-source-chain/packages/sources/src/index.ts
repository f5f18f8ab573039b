import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";

export type Tariff = Record<string, number>;

export interface TariffSource {
  readonly name: string;
  load(country: string): Promise<Tariff | undefined>;
}

export class TableSource implements TariffSource {
  readonly name = "table";
  private readonly client: DynamoDBClient;

  constructor({ region }: { region: string }) {
    this.client = new DynamoDBClient({ region, maxAttempts: 1 });
  }

  async load(country: string) {
    const { Item } = await this.client.send(new GetItemCommand({ TableName: "tariffs", Key: { country: { S: country } } }));
    return Item?.rates?.S ? (JSON.parse(Item.rates.S) as Tariff) : undefined;
  }
}

export class BucketSource implements TariffSource {
  readonly name = "bucket";
  private readonly client: S3Client;

  constructor({ region }: { region: string }) {
    this.client = new S3Client({ region });
  }

  async load(country: string) {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: "tariff-exports", Key: `${country}.json` }));
    const text = await Body?.transformToString();
    return text ? (JSON.parse(text) as Tariff) : undefined;
  }
}

export class FixedSource implements TariffSource {
  readonly name = "fixed";
  load = async () => ({ standard: 0.3 });
}
