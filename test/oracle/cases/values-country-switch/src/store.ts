import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { regionFor } from './residency';

const clients: Record<string, DynamoDBClient> = {};

export async function handler({ country }: { country: string }) {
  const region = regionFor(country);
  clients[region] ||= new DynamoDBClient({ region });
  await clients[region].send(new PutItemCommand({ TableName: 'people', Item: { country: { S: country } } }));
  return region;
}
