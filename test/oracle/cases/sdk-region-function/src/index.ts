import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient, EncryptCommand } from '@aws-sdk/client-kms';

async function tableRegion() {
  return process.env.TABLE_REGION ?? 'us-east-2';
}

const table = new DynamoDBClient({ region: tableRegion });
const kms = new KMSClient({ region: async () => 'eu-west-1' });

export async function handler({ id }: { id: string }) {
  const { Item } = await table.send(new GetItemCommand({ TableName: 'secrets', Key: { id: { S: id } } }));
  await kms.send(new EncryptCommand({ KeyId: 'alias/app', Plaintext: Buffer.from(Item?.value?.S ?? '-') }));
}
