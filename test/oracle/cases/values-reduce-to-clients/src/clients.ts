import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const SITES = [
  { name: 'emea', region: 'eu-west-1' },
  { name: 'amer', region: 'us-east-2' },
  { name: 'apac', region: 'ap-southeast-2' },
];

export const clients = SITES.reduce<Record<string, DynamoDBClient>>((all, { name, region }) => {
  all[name] = new DynamoDBClient({ region });
  return all;
}, {});
