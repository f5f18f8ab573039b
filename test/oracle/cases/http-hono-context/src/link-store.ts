import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

export class LinkStore {
  private readonly table = 'links';
  private readonly reader: DynamoDBClient;
  private readonly writer: DynamoDBClient;

  constructor(home: string, replica = 'us-west-2') {
    this.reader = new DynamoDBClient({ region: replica });
    this.writer = new DynamoDBClient({ region: home });
  }

  async resolve(slug: string): Promise<string | undefined> {
    const { Item } = await this.reader.send(new GetItemCommand({ TableName: this.table, Key: { slug: { S: slug } } }));
    return Item?.url?.S;
  }

  /** Nobody waits for a counter: whether it was counted is all that is told. */
  count(slug: string): Promise<boolean> {
    return this.writer
      .send(new UpdateItemCommand({ TableName: this.table, Key: { slug: { S: slug } }, UpdateExpression: 'ADD hits :one', ExpressionAttributeValues: { ':one': { N: '1' } } }))
      .then(() => true, () => false);
  }

  async hits(slug: string): Promise<number> {
    const { Item } = await this.writer.send(new GetItemCommand({ TableName: this.table, Key: { slug: { S: slug } }, ConsistentRead: true }));
    return Number(Item?.hits?.N ?? 0);
  }
}
