import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));

export async function* hives(): AsyncGenerator<Record<string, unknown>> {
  let page: ScanCommandOutput | undefined;
  do {
    page = await documents.send(new ScanCommand({ TableName: 'hives', Limit: 200, ExclusiveStartKey: page?.LastEvaluatedKey }));
    yield* page.Items ?? [];
  } while (page.LastEvaluatedKey);
}
