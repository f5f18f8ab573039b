import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

const kms = new KMSClient({ region: 'fips-us-east-2' });
const claims = new DynamoDBClient({ region: 'us-west-2', useFipsEndpoint: true, useDualstackEndpoint: false });

export async function handler({ claim }: { claim: string }) {
  const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId: 'alias/claims', Plaintext: Buffer.from(claim) }));
  await claims.send(new PutItemCommand({ TableName: 'claims', Item: { claim: { B: CiphertextBlob ?? new Uint8Array(1) } } }));
}
