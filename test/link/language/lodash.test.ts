import { testPrograms } from '../../support/annotated-program';

describe('link: lodash', () => {
  testPrograms({
    'groups, keys, pairs and orders, by functions and by the names of members': `
import { fromPairs, groupBy, map, mapValues, sortBy, uniq, zipObject } from 'lodash';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});
const sites = [{ id: 'a', region: 'us-west-2' }, { id: 'b', region: 'eu-central-1' }];
const clients = mapValues(groupBy(sites, 'region'), (_sites, region) => new DynamoDBClient({ region }));
export const handler = async (event: { sites: typeof sites }) => {
  for (const client of Object.values(clients)) await client.send(list); // → ListTables pinned eu-central-1|us-west-2
  for (const region of map(sites, 'region')) await new DynamoDBClient({ region }).send(list); // → ListTables pinned eu-central-1|us-west-2
  await new DynamoDBClient({ region: sortBy(sites, 'region')[0]!.region }).send(list); // → ListTables pinned eu-central-1
  await new DynamoDBClient({ region: zipObject(['x', 'y'], ['ap-south-1', 'sa-east-1']).y! }).send(list); // → ListTables pinned sa-east-1
  await new DynamoDBClient({ region: fromPairs([['home', 'eu-west-3']]).home! }).send(list); // → ListTables pinned eu-west-3
  await new DynamoDBClient({ region: uniq(['eu-west-1', 'eu-west-1', 'eu-west-2'])[1]! }).send(list); // → ListTables pinned eu-west-2
  const theirs = mapValues(groupBy(event.sites, 'region'), (_sites, region) => new DynamoDBClient({ region }));
  for (const client of Object.values(theirs)) await client.send(list); // → ListTables unresolved (external)
};`,
  });
});
