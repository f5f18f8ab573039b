import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient, EncryptCommand } from '@aws-sdk/client-kms';
import { Locator } from './locator';

Locator.register('table', () => new DynamoDBClient({ region: 'us-east-1' }));
Locator.register('keys', () => new KMSClient({ region: 'eu-west-1' }));
Locator.register('table', () => new DynamoDBClient({ region: 'us-east-2' }));

export async function handler() {
  const { Items = [] } = await Locator.get<DynamoDBClient>('table').send(new ScanCommand({ TableName: 'secrets' }));
  await Locator.get<KMSClient>('keys').send(new EncryptCommand({ KeyId: 'alias/x', Plaintext: Buffer.from(JSON.stringify(Items)) }));
}
