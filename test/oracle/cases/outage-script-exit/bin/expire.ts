#!/usr/bin/env node
import { DeleteItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: 'us-east-1' });

async function run(): Promise<number> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'grants' }));
  for (const { id } of Items) await client.send(new DeleteItemCommand({ TableName: 'grants', Key: { id: id! } }));
  return Items.length;
}

run()
  .then((count) => console.log(`expired ${count}`))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
