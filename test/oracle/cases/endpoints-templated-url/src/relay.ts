import { DynamoDBClient, PutItemCommand, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { endpointOf } from './gateway';

type Item = Record<string, AttributeValue>;

class OutboxRelay {
  private readonly source = new DynamoDBClient({ ...endpointOf('dynamodb', 'us-west-2'), maxAttempts: 2 });
  private readonly target = new DynamoDBClient({ ...endpointOf('dynamodb', 'us-east-1'), maxAttempts: 2 });
  private readonly logs = new CloudWatchLogsClient(endpointOf('logs', 'us-west-2'));

  async drain(): Promise<number> {
    const items = await this.pending();
    let copied = 0;
    for (const item of items) {
      try {
        await this.copy(item);
        copied += 1;
      } catch (error) {
        await this.log(`left ${item.id?.S} in the outbox: ${(error as Error).message}`);
      }
    }
    return copied;
  }

  private async pending(): Promise<Item[]> {
    const { Items = [] } = await this.source.send(new QueryCommand({
      TableName: 'outbox',
      KeyConditionExpression: 'shard = :s',
      ExpressionAttributeValues: { ':s': { N: '0' } },
    }));
    return Items;
  }

  private copy(Item: Item) {
    return this.target.send(new PutItemCommand({ TableName: 'inbox', Item }));
  }

  private async log(message: string) {
    const logEvents = [{ timestamp: Date.now(), message }];
    await this.logs.send(new PutLogEventsCommand({ logGroupName: 'relay', logStreamName: 'outbox', logEvents }));
  }
}

const relay = new OutboxRelay();

export const onSchedule = () => relay.drain();
