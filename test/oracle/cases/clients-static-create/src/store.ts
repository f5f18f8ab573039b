import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

export abstract class Store {
  static readonly region: string = 'us-east-1';
  protected abstract readonly table: string;

  constructor(protected readonly db: DynamoDBClient) {}

  static create<T extends Store>(this: { new (db: DynamoDBClient): T; region: string }): T {
    return new this(new DynamoDBClient({ region: this.region }));
  }

  async put(id: string) {
    await this.db.send(new PutItemCommand({ TableName: this.table, Item: { pk: { S: id } } }));
  }
}
