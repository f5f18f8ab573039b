import { effectOfOutage } from '../aws/outage-2025-10-20';
import { defineRule } from './rule';
import { callsOf } from './shared/calls';
import { declaredResources, operationsAsRelated, operationsByResource, regionsIn, resourceName } from './shared/declared';
import { basisOf } from './shared/deployment';
import { runsInProduction } from './shared/reach';
import { addReplica } from './shared/replica-edits';
import { count } from './shared/wording';

export default defineRule({
  meta: {
    id: 'table-without-replica',
    severity: 'info',
    severityReason: 'A table in one region may be all that is needed; it is a warning where the outage of 2025-10-20 would have cut code off from it and no other rule says so.',
    fixable: true,
    yieldsTo: ['ambient-single-region', 'dynamodb-single-region', 'region-fallback'],
    defaultOptions: {},
    messages: {
      lost: 'The table {name} is in {region} only: it has no replica, and {operations} on it. On 2025-10-20 {effect}.',
      used: 'The table {name} is in {region} only: it has no replica, and {operations} on it.',
    },
    docs: {
      summary: 'A DynamoDB table that code uses is in one region and has no replica.',
      why: `What is in a table without replicas can be reached in its region only. While DynamoDB in us-east-1 could not be reached on 20 October 2025, replicas of global tables elsewhere
went on serving; nobody could make one then. A replica is needed first, and then something that moves the traffic to the region it is in: the application there calls its own region.

Only tables that code of the workspace is known to use are reported, at their declaration, with that code.`,
      examples: [
        {
          bad: `// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));

// file: template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Order:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/order.handler
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: orders

// file: samconfig.toml
version = 0.1
[default.deploy.parameters]
region = "eu-west-1"`,
          good: `// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'orders', Key: {} }));

// file: template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Order:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/order.handler
  Orders:
    Type: AWS::DynamoDB::GlobalTable
    Properties:
      TableName: orders
      Replicas:
        - Region: eu-west-1
        - Region: eu-central-1

// file: samconfig.toml
version = 0.1
[default.deploy.parameters]
region = "eu-west-1"`,
        },
      ],
      whenNotToUse: 'The data may be unreachable with its region, or can be made again elsewhere.',
      references: ['https://docs.aws.amazon.com/prescriptive-guidance/latest/dynamodb-global-tables/overview.html', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check({ map, aws, policy, text, isReported, report }) {
    const operations = operationsByResource(map);
    for (const table of declaredResources(map)) {
      const uses = operations.get(table.id) ?? [];
      const [region, ...others] = regionsIn(table.deployedTo);
      if (table.kind !== 'table' || table.replicas.length > 0 || uses.length === 0) continue;
      if (region === undefined || others.length > 0 || policy.mayBePinned(table.service, region)) continue;
      const isTold = uses.some((use) => isReported(use) || use.clients.some((id) => map.uses.some((client) => client.id === id && isReported(client))));
      const isCertain = table.deployedTo?.some((one) => basisOf(one, map) === 'declaration') ?? false;
      const effect = isCertain ? effectOfOutage(table.service, [region]) : undefined;
      const calls = callsOf(uses).length;
      const data = { name: resourceName(table), region: isCertain ? region : 'one region', operations: `${count(calls, 'operation')} of this workspace ${calls === 1 ? 'depends' : 'depend'}` };
      const standby = aws.standbyRegion(region);
      // Code that is pinned could not use a replica.
      const isFree = uses.every((use) => use.region.binding === 'ambient' || use.region.binding === 'defaulted');
      const fixes = isCertain && isFree && standby !== undefined ? addReplica(table, standby, text) : [];
      const place = { at: table, related: operationsAsRelated(uses), fixes };
      if (effect) report({ messageId: 'lost', data: { ...data, effect }, severity: isTold || !runsInProduction(uses, map) ? 'info' : 'warning', ...place });
      else report({ messageId: 'used', data, ...place });
    }
  },
});
