import { DynamoDBClient, paginateScan, PutItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { CopyObjectCommand, S3Client } from '@aws-sdk/client-s3';
import pLimit from 'p-limit';

const source = new DynamoDBClient({ region: 'eu-west-2' });
const target = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 2 });
const pictures = new S3Client({ region: 'us-east-1' });

export async function copyTable(from: string, to: string, concurrency: number): Promise<number> {
  const limit = pLimit(concurrency);
  const copies: Promise<unknown>[] = [];

  const copy = async (Item: Record<string, AttributeValue>) => {
    await target.send(new PutItemCommand({ TableName: to, Item }));
    const key = Item.picture?.S;
    if (key) await pictures.send(new CopyObjectCommand({ Bucket: `${to}-pictures`, Key: key, CopySource: `${from}-pictures/${key}` }));
  };

  for await (const { Items = [] } of paginateScan({ client: source, pageSize: 100 }, { TableName: from })) {
    copies.push(...Items.map((item) => limit(() => copy(item))));
  }
  await Promise.all(copies);
  return copies.length;
}
