import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PutRecordCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import type { Placement } from './placement';

export class StockLedger {
  #home: string;
  #away: string;
  readonly #table: DynamoDBClient;
  readonly #stream: KinesisClient;

  constructor(readonly warehouse: string, placement: Placement) {
    [this.#home, this.#away] = placement;
    this.#table = new DynamoDBClient({ region: this.#home });
    this.#stream = new KinesisClient({ region: this.#away });
  }

  async book(sku: string, delta: number): Promise<number> {
    const { Attributes } = await this.#table.send(new UpdateItemCommand({
      TableName: `stock-${this.warehouse}`,
      Key: { sku: { S: sku } },
      UpdateExpression: 'ADD quantity :d',
      ExpressionAttributeValues: { ':d': { N: String(delta) } },
      ReturnValues: 'UPDATED_NEW',
    }));
    const quantity = Number(Attributes?.quantity?.N ?? delta);
    await this.#stream.send(new PutRecordCommand({
      StreamName: 'stock-movements',
      PartitionKey: sku,
      Data: Buffer.from(JSON.stringify({ sku, delta, quantity })),
    }));
    return quantity;
  }
}
