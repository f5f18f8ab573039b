import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';

const docs = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
const TABLE = 'wishes';

function* slices<T>(items: T[], size = 25) {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

export async function load({ skus }: { skus: string[] }) {
  const found: Record<string, unknown>[] = [];
  let RequestItems: BatchGetCommandInput['RequestItems'] = { [TABLE]: { Keys: skus.map((sku) => ({ sku })) } };
  do {
    const page = await docs.send(new BatchGetCommand({ RequestItems }));
    found.push(...(page.Responses?.[TABLE] ?? []));
    RequestItems = page.UnprocessedKeys;
  } while (RequestItems && Object.keys(RequestItems).length > 0);
  return found;
}

export async function replace({ skus }: { skus: string[] }) {
  for (const slice of slices(skus)) {
    const puts = slice.map((sku) => ({ PutRequest: { Item: { sku } } }));
    await docs.send(new BatchWriteCommand({ RequestItems: { [TABLE]: puts } }));
  }
}
