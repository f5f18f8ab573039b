import * as AWS from 'aws-sdk';

abstract class Repository<T extends { id: string }> {
  private readonly client: AWS.DynamoDB.DocumentClient;
  protected abstract table: string;

  constructor(region = 'us-east-1') {
    this.client = new AWS.DynamoDB.DocumentClient({ region, convertEmptyValues: true });
  }

  async find(id: string): Promise<T | null> {
    const result = await this.client.get({ TableName: this.table, Key: { id } }).promise();
    return (result.Item as T) || null;
  }

  async save(entity: T): Promise<void> {
    await this.client.put({ TableName: this.table, Item: entity }).promise();
  }
}

export class Pets extends Repository<{ id: string; name: string }> {
  protected table = 'pets';
}

export class Adoptions extends Repository<{ id: string; owner: string }> {
  protected table = 'adoptions';
  constructor() {
    super('us-west-1');
  }
}
