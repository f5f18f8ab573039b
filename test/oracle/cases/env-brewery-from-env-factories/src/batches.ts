import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";

export class Batches {
  private constructor(private readonly table: DynamoDBDocument, private readonly name: string) {}

  static fromEnv(env: NodeJS.ProcessEnv = process.env): Batches {
    const client = new DynamoDBClient({ region: env.BATCHES_REGION || "eu-central-1" });
    return new Batches(DynamoDBDocument.from(client), env.BATCHES_TABLE ?? "batches");
  }

  async find(batch: string) {
    const { Item } = await this.table.get({ TableName: this.name, Key: { batch } });
    return Item as { batch: string; style: string } | undefined;
  }
}
