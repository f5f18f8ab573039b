import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Config } from "./config";

const documents = (region: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ region }));

export class RateRepository {
  static inject = ["config"] as const;
  private readonly db: DynamoDBDocumentClient;

  constructor(private readonly config: Config) {
    this.db = documents(config.rates.region);
  }

  async rateOf(product: string): Promise<number> {
    const { Item } = await this.db.send(new GetCommand({ TableName: this.config.rates.table, Key: { product } }));
    if (!Item) throw new Error(`no rate for ${product}`);
    return Item.rate as number;
  }
}

export class PolicyRepository {
  static inject = ["config"] as const;
  private readonly db: DynamoDBDocumentClient;

  constructor(private readonly config: Config) {
    this.db = documents(config.policies.region);
  }

  async insert(policy: Record<string, unknown>): Promise<void> {
    await this.db.send(new PutCommand({ TableName: this.config.policies.table, Item: policy }));
  }
}

export class RatingTables {
  static inject = ["s3", "config"] as const;

  constructor(private readonly s3: S3Client, private readonly config: Config) {}

  async list(): Promise<string[]> {
    const { Contents = [] } = await this.s3.send(new ListObjectsV2Command({ Bucket: this.config.tables.bucket }));
    return Contents.map(({ Key }) => Key ?? "");
  }
}
