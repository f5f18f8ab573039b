import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const regions = 'us-east-1 eu-west-1 ap-northeast-1'.split(' ');

async function lastSign(region: string) {
  const client = new DynamoDBClient({ region });
  const { Item } = await client.send(new GetItemCommand({ TableName: 'heartbeats', Key: { region: { S: region } } }));
  return Item?.seen?.S ?? 'never';
}

const results = await Promise.allSettled(regions.map(lastSign));

results.forEach((result, i) => {
  const region = regions[i];
  if (result.status === 'fulfilled') console.log(`${region}: ${result.value}`);
  else console.log(`${region}: no answer (${result.reason.code})`);
});
