import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { config } from './config';

const table = new DynamoDBClient({ region: config.get('aws.region') });
const backup = new S3Client({ region: config.get('aws.backup.region') });

export async function handler() {
  await table.send(new PutItemCommand({ TableName: config.get('app.name'), Item: { id: { S: '1' } } }));
  await backup.send(new PutObjectCommand({ Bucket: 'ledger-backup', Key: '1', Body: '{}' }));
}
