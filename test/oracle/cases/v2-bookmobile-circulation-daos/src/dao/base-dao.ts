import type { DynamoDB } from "aws-sdk";
import AWS from "../bootstrap";

export type Row = DynamoDB.DocumentClient.AttributeMap;

export abstract class BaseDao<T extends Row> {
  protected readonly client: DynamoDB.DocumentClient;

  protected constructor(protected readonly table: string, options: DynamoDB.DocumentClient.DocumentClientOptions & DynamoDB.ClientConfiguration = {}) {
    this.client = new AWS.DynamoDB.DocumentClient({ convertEmptyValues: true, ...options });
  }

  abstract keyOf(row: T): Row;

  async save(row: T): Promise<T> {
    await this.client.put({ TableName: this.table, Item: row }).promise();
    return row;
  }

  remove(row: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.client.delete({ TableName: this.table, Key: this.keyOf(row) }, (error) => (error ? reject(error) : resolve()));
    });
  }
}
