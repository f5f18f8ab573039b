import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { reader } from './env';

function table(prefix: string, home: string) {
  const read = reader(prefix);
  return { client: new DynamoDBClient({ region: read('REGION', home) }), TableName: read('TABLE', prefix.toLowerCase()) };
}

export const orders = table('ORDERS', 'us-east-1');
export const refunds = table('REFUNDS', 'eu-west-1');
