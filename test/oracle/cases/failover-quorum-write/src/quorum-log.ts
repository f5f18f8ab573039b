import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';

export class QuorumError extends Error {
  override name = 'QuorumError';
}

export class QuorumLog {
  private readonly replicas: DynamoDBClient[];
  private readonly majority: number;

  constructor(private readonly table: string, regions: readonly string[]) {
    this.replicas = regions.map((region) => new DynamoDBClient({ region, maxAttempts: 1 }));
    this.majority = Math.floor(regions.length / 2) + 1;
  }

  async append(key: string, version: number, value: string): Promise<void> {
    await this.ask((replica) => replica.send(new PutItemCommand({
      TableName: this.table,
      Item: { key: { S: key }, version: { N: String(version) }, value: { S: value } },
    })));
  }

  async latest(key: string): Promise<string | undefined> {
    const answers = await this.ask((replica) => replica.send(new QueryCommand({
      TableName: this.table,
      KeyConditionExpression: '#k = :k',
      ExpressionAttributeNames: { '#k': 'key' },
      ExpressionAttributeValues: { ':k': { S: key } },
      ScanIndexForward: false,
      Limit: 1,
    })));
    const rows = answers.flatMap(({ Items = [] }) => Items);
    rows.sort((a, b) => Number(b.version?.N) - Number(a.version?.N));
    return rows[0]?.value?.S;
  }

  private async ask<T>(one: (replica: DynamoDBClient) => Promise<T>): Promise<T[]> {
    const settled = await Promise.allSettled(this.replicas.map(one));
    const answers = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value);
    if (answers.length < this.majority) throw new QuorumError(`${answers.length} of ${settled.length} replicas answered`);
    return answers;
  }
}
