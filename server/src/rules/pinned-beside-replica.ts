import { effectOfOutage } from '../aws/outage-2025-10-20';
import { defineRule } from './rule';
import { callsOf } from './shared/calls';
import { declaredResources, operationsAsRelated, operationsByResource, regionsIn, replicaRegions, resourceName } from './shared/declared';
import { count, list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'pinned-beside-replica',
    severity: 'info',
    severityReason: 'The replica is paid for and cannot be used; it is a warning where the outage of 2025-10-20 would have stopped the code beside a table that went on serving.',
    fixable: false,
    defaultOptions: {},
    messages: {
      lost: 'The table {name} is kept in {regions}, but {operations} pinned to {region} and cannot use the others. On 2025-10-20 {effect}.',
      pinned: 'The table {name} is kept in {regions}, but {operations} pinned to {region} and cannot use the others.',
    },
    docs: {
      summary: 'A table has replicas, but the code that uses it is pinned to one region.',
      why: `A replica helps where code in its region calls it. A literal region in the client sends every copy of the program, wherever it is deployed, to the same region: it stops when that one stops,
although the data is still there. Leave the region to the environment, so that each deployment calls the replica beside it.`,
      examples: [
        {
          bad: `// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({ region: 'eu-west-1' });
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));

// file: main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  replica {
    region_name = "eu-central-1"
  }
}`,
          good: `// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));

// file: main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  replica {
    region_name = "eu-central-1"
  }
}`,
        },
      ],
      references: ['https://docs.aws.amazon.com/prescriptive-guidance/latest/dynamodb-global-tables/overview.html'],
    },
  },

  check({ map, policy, report }) {
    const operations = operationsByResource(map);
    for (const table of declaredResources(map)) {
      const replicas = replicaRegions(table);
      if (table.kind !== 'table' || table.replicas.length === 0 || !replicas) continue;
      const regions = [...new Set([...regionsIn(table.deployedTo), ...replicas])].sort();
      for (const region of regions) {
        const uses = (operations.get(table.id) ?? []).filter((use) => use.region.binding === 'pinned' && use.region.values.join() === region);
        if (uses.length === 0 || policy.mayBePinned(table.service, region)) continue;
        const effect = effectOfOutage(table.service, [region]);
        const calls = callsOf(uses).length;
        const data = { name: resourceName(table), regions: list(regions, 'and'), region, operations: `${count(calls, 'operation')} ${calls === 1 ? 'is' : 'are'}` };
        const place = { at: table, uses, related: operationsAsRelated(uses) };
        if (effect) report({ messageId: 'lost', data: { ...data, effect }, severity: 'warning', ...place });
        else report({ messageId: 'pinned', data, ...place });
      }
    }
  },
});
