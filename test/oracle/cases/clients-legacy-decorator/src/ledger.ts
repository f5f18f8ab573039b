import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { Retry } from './retry';

class Ledger {
  private readonly db = new DynamoDBClient({ region: 'us-east-1' });

  @Retry(3)
  async balance(account: string): Promise<number> {
    const { Item } = await this.db.send(new GetItemCommand({ TableName: 'ledger', Key: { pk: { S: account } } }));
    return Number(Item?.balance?.N ?? 0);
  }
}

const ledger = new Ledger();

export async function handler({ account }: { account: string }) {
  return { balance: await ledger.balance(account) };
}
