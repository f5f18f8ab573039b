import { DynamoDBClient, PutItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { FirehoseLike } from './archive';

interface StreamRecord {
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: { NewImage?: Record<string, AttributeValue> };
}

const legacy = new DynamoDBClient({ region: 'us-east-1' });
const archive = new FirehoseLike('us-west-2');

const images = (records: StreamRecord[]) => records.flatMap(({ eventName, dynamodb }) => (eventName !== 'REMOVE' && dynamodb.NewImage ? [dynamodb.NewImage] : []));

const toLegacy = (Item: Record<string, AttributeValue>) => legacy.send(new PutItemCommand({ TableName: 'orders-legacy', Item }));

export async function copyAll({ Records }: { Records: StreamRecord[] }) {
  await Promise.all(images(Records).flatMap((image) => [archive.put(image), toLegacy(image).catch((error) => console.warn('legacy copy failed', error))]));
  return 'copied';
}

export async function copyStrict({ Records }: { Records: StreamRecord[] }) {
  await Promise.all(images(Records).map((image) => Promise.all([archive.put(image), toLegacy(image)])));
  return 'copied';
}
