import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Store {
  table: string;
  region: string | undefined;
}

function parseStore(text: string): Store {
  const url = new URL(text);
  return { table: url.hostname, region: url.searchParams.get('region') ?? undefined };
}

const { table, region } = parseStore(process.env.STORE_URL ?? 'dynamodb://sessions?region=eu-west-1');
const client = new DynamoDBClient({ region });

export const handler = async () => (await client.send(new DescribeTableCommand({ TableName: table }))).Table?.TableStatus;
