import { defineRule } from './rule';
import { enteredAt, entrypointsByOperation } from './shared/failures';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'lost-failover',
    severity: 'info',
    severityReason: 'Whether it is meant for the failure of a region cannot be told: a call also fails for its own reasons, such as a condition that does not hold.',
    fixable: false,
    yieldsTo: ['runtime-control-plane'],
    defaultOptions: {},
    messages: {
      lost: '{operation} is called when a call before it has failed. Where that is because of DynamoDB in us-east-1, as on 2025-10-20, it is lost as well: it goes to {region}.',
      controlPlane: '{operation} is called when a call before it has failed, and belongs to the control plane of {service}, which may be impaired while DynamoDB in us-east-1 is. {dataPlane}',
    },
    docs: {
      summary: 'What is done when a region fails needs that region.',
      why: `Fail-over code runs in one situation only, and seldom before it. When it needs the same service in the same region, or a control plane (creating tables, changing DNS records, launching instances), it fails exactly then.
This rule plays the outage of 2025-10-20 and reports the calls that are made only because of it and are lost, too.

Let the data plane decide: health checks that move traffic, replicas that already hold the data, capacity that already runs.`,
      examples: [
        {
          bad: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const orders = new DynamoDBClient({ region: 'us-east-1' });

export async function handler({ id }: { id: string }) {
  try {
    return await orders.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
  } catch {
    return await orders.send(new GetItemCommand({ TableName: 'orders-archive', Key: { id: { S: id } } }));
  }
}`,
          good: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const orders = new DynamoDBClient({ region: 'us-east-1' });
const archive = new DynamoDBClient({ region: 'us-west-2' });

export async function handler({ id }: { id: string }) {
  try {
    return await orders.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
  } catch {
    return await archive.send(new GetItemCommand({ TableName: 'orders-archive', Key: { id: { S: id } } }));
  }
}`,
        },
      ],
      whenNotToUse: 'The call only tells somebody of the failure, and may be lost.',
      references: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check({ map, aws, isReported, report }) {
    const futile = new Set(map.entrypoints.flatMap(({ failure }) => failure?.futile ?? []));
    for (const [use, entrypoints] of entrypointsByOperation(map, ({ failover }) => failover)) {
      const operation = use.operation ?? 'The call';
      const place = { at: use, related: enteredAt(entrypoints), uses: [use] };
      const plane = aws.controlPlane(use.service, operation);
      if (futile.has(use.id)) report({ ...place, messageId: 'lost', data: { operation, region: list(use.hostedIn, 'or') } });
      else if (plane && !isReported(use)) report({ ...place, messageId: 'controlPlane', data: { operation, service: aws.displayName(use.service), dataPlane: plane.dataPlane } });
    }
  },
});
