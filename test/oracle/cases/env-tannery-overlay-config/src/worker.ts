import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import config from './config';

const hides = new DynamoDBClient({ region: config.hides.region });
const labels = new S3Client({ region: config.labels.region });

export async function printLabels({ batch }: { batch: string }) {
  const { Items = [] } = await hides.send(
    new QueryCommand({
      TableName: config.hides.table,
      KeyConditionExpression: 'batch = :b',
      ExpressionAttributeValues: { ':b': { S: batch } },
    }),
  );
  const Body = Items.map(({ hide }) => `${batch}/${hide?.S}`).join('\n');
  await labels.send(new PutObjectCommand({ Bucket: config.labels.bucket, Key: `${batch}.txt`, Body }));
  return Items.length;
}
