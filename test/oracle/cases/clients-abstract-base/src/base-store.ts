import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

export abstract class BaseStore {
  protected abstract get region(): string;
  protected abstract readonly table: string;
  private client?: DynamoDBClient;

  async find(id: string) {
    this.client ??= new DynamoDBClient({ region: this.region });
    const { Item } = await this.client.send(new GetItemCommand({ TableName: this.table, Key: { id: { S: id } } }));
    return Item;
  }
}
