import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const RULES: [test: (country: string) => boolean, region: string][] = [
  [(c) => ['DE', 'FR', 'IT'].includes(c), 'eu-central-1'],
  [(c) => c === 'US' || c === 'CA', 'us-east-1'],
  [(c) => /^(JP|KR)$/.test(c), 'ap-northeast-1'],
];
const clients: Partial<Record<string, DynamoDBClient>> = {};
const regionFor = (country: string) => RULES.find(([matches]) => matches(country))?.[1] ?? 'eu-west-1';

export async function handler({ country, id }: { country: string; id: string }) {
  const region = regionFor(country.toUpperCase());
  const client = (clients[region] ??= new DynamoDBClient({ region }));
  await client.send(new PutItemCommand({ TableName: 'users', Item: { id: { S: id } } }));
  return region;
}

