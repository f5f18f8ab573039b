import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

const PREFERENCE = ['us-east-1', 'us-west-2', 'eu-west-1'];

let chosen: DynamoDBClient | undefined;

export async function healthyClient(table: string): Promise<DynamoDBClient> {
  if (chosen) return chosen;
  for (const region of PREFERENCE) {
    const candidate = new DynamoDBClient({ region });
    try {
      const { Table } = await candidate.send(new DescribeTableCommand({ TableName: table }));
      if (Table?.TableStatus === 'ACTIVE') {
        chosen = candidate;
        return candidate;
      }
    } catch (error) {
      console.warn(`${region} is not available`, error);
    }
  }
  throw new Error('no region is available');
}
