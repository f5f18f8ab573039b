import { DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

const REGIONS = ['us-east-1', 'us-west-2', 'eu-central-1'];

async function sweep(region: string): Promise<number> {
  const client = new DynamoDBClient({ region });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const stale = TableNames.filter((name) => name.startsWith('tmp-'));
  for (const TableName of stale) await client.send(new DeleteTableCommand({ TableName }));
  return stale.length;
}

async function main() {
  const failed: string[] = [];
  for (const region of REGIONS) {
    try {
      console.log(region, await sweep(region));
    } catch (error) {
      failed.push(region);
      console.error(region, (error as Error).message);
    }
  }
  if (failed.length > 0) process.exit(1);
}

void main();
