import type { DynamoDB } from "aws-sdk";

export abstract class BaseDao<T extends object> {
  protected constructor(
    protected readonly documents: DynamoDB.DocumentClient,
    protected readonly table: string,
  ) {}

  async get(id: string): Promise<T | undefined> {
    const { Item } = await this.documents.get({ TableName: this.table, Key: { id } }).promise();
    return Item as T | undefined;
  }

  put(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.documents.put({ TableName: this.table, Item: item }, (error) => (error ? reject(error) : resolve()));
    });
  }
}
