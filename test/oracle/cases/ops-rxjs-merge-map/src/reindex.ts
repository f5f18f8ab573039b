import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { bufferCount, concatMap, defer, EMPTY, expand, from, lastValueFrom, map, mergeMap, of, reduce, type Observable } from 'rxjs';

const catalogue = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 2 });
const indexing = new SQSClient({ region: 'eu-west-1' });
const TableName = 'catalogue';

const page = (ExclusiveStartKey?: ScanCommandOutput['LastEvaluatedKey']) =>
  defer(() => catalogue.send(new ScanCommand({ TableName, ExclusiveStartKey, ProjectionExpression: 'sku' })));

function skus(): Observable<string> {
  return page().pipe(
    expand(({ LastEvaluatedKey }) => (LastEvaluatedKey ? page(LastEvaluatedKey) : EMPTY)),
    concatMap(({ Items = [] }) => from(Items)),
    map((item) => item.sku?.S ?? ''),
  );
}

function announce(batch: string[]): Observable<number> {
  const Entries = batch.map((sku, i) => ({ Id: `${i}`, MessageBody: sku }));
  return from(indexing.send(new SendMessageBatchCommand({ QueueUrl: 'reindex', Entries }))).pipe(
    mergeMap(({ Successful = [] }) => of(Successful.length)),
  );
}

export async function main() {
  const total = await lastValueFrom(
    skus().pipe(bufferCount(10), mergeMap(announce, 4), reduce((sum, n) => sum + n, 0)),
  );
  console.log(`${total} products are indexed again`);
  return total;
}
