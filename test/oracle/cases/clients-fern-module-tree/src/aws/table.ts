import { GetItemCommand, PutItemCommand, type AttributeValue, type DynamoDBClient } from "@aws-sdk/client-dynamodb";

export type Row = Record<string, AttributeValue>;

export class Table {
  constructor(
    private readonly client: DynamoDBClient,
    readonly name: string,
  ) {}

  async get(id: string): Promise<Row | undefined> {
    const { Item } = await this.client.send(new GetItemCommand({ TableName: this.name, Key: { id: { S: id } } }));
    return Item;
  }

  async put(row: Row): Promise<void> {
    await this.client.send(new PutItemCommand({ TableName: this.name, Item: row }));
  }
}
