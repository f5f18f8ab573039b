import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';

export abstract class Job {
  protected abstract readonly table: string;
  protected abstract connect(): DynamoDBClient;
  protected abstract work(): Promise<string>;

  async run() {
    const result = await this.work();
    await this.connect().send(new PutItemCommand({ TableName: this.table, Item: { result: { S: result } } }));
    return result;
  }
}
