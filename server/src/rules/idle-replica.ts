import { defineRule } from './rule';
import { declaredResources, operationsAsRelated, operationsByResource, regionsIn, regionsOfUses, replicaRegions, resourceName } from './shared/declared';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'idle-replica',
    severity: 'hint',
    severityReason: 'What moves the traffic may be deployed from elsewhere.',
    fixable: false,
    yieldsTo: ['pinned-beside-replica'],
    defaultOptions: {},
    messages: {
      idle: 'The table {name} has a replica in {replicas}, but the code that uses it runs in {regions} only: when that fails, nothing that this workspace deploys goes on with the replica.',
    },
    docs: {
      summary: 'A table has a replica in a region in which none of the code that uses it runs.',
      why: `A replica keeps the data; it does not keep the program. AWS advises that an application calls DynamoDB in its own region, and that the traffic moves to the application in another region when one is sick.
Without anything deployed beside the replica there is nothing to move to.`,
      examples: [
        {
          bad: `// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));

// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
functions:
  order:
    handler: src/order.handler
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: eu-west-1
          - Region: eu-central-1`,
          good: `// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));

// file: serverless.yml
service: shop
provider:
  name: aws
  region: \${opt:region, 'eu-west-1'}
functions:
  order:
    handler: src/order.handler
resources:
  Resources:
    Orders:
      Type: AWS::DynamoDB::GlobalTable
      Properties:
        TableName: orders
        Replicas:
          - Region: eu-west-1
          - Region: eu-central-1

// file: package.json
{ "scripts": { "deploy": "serverless deploy --region eu-west-1 && serverless deploy --region eu-central-1" } }`,
        },
      ],
      whenNotToUse: 'Another repository deploys the program to the replica’s region: say so under `deployments` in the configuration.',
      references: ['https://docs.aws.amazon.com/prescriptive-guidance/latest/dynamodb-global-tables/overview.html'],
    },
  },

  check({ map, isReported, report }) {
    const operations = operationsByResource(map);
    for (const table of declaredResources(map)) {
      const replicas = replicaRegions(table);
      const uses = operations.get(table.id) ?? [];
      if (table.kind !== 'table' || !replicas || replicas.length === 0 || uses.length === 0) continue;
      const regions = regionsOfUses(uses);
      const idle = replicas.filter((region) => !regions.includes(region));
      if (regions.length === 0 || idle.length === 0 || uses.every(isReported) || uses.some(({ region }) => region.binding === 'unresolved')) continue;
      if (regionsIn(map.infrastructure.deployments.filter(({ covers }) => covers.length > 0).flatMap(({ deployedTo = [] }) => deployedTo)).some((region) => idle.includes(region))) continue;
      report({ messageId: 'idle', at: table, data: { name: resourceName(table), replicas: list(idle, 'and'), regions: list(regions, 'and') }, related: operationsAsRelated(uses) });
    }
  },
});
