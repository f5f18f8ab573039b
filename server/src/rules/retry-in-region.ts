import { defineRule } from './rule';
import { enteredAt, entrypointsByOperation } from './shared/failures';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'retry-in-region',
    severity: 'info',
    severityReason: 'A retry is right for a request that was lost on its way; that it does not help in an outage is worth knowing where somebody relies on it.',
    fixable: false,
    defaultOptions: {},
    messages: {
      again: '{operation} is tried again in {region}, where it has just failed. Retries do not bridge an outage: on 2025-10-20 DynamoDB in us-east-1 could not be reached for 2 hours and 52 minutes.',
    },
    docs: {
      summary: 'A call that failed is tried again in the same region.',
      why: `Retries help against lost packets and throttling. In an outage of a region they only make the caller wait, and load on a service that recovers: AWS's own recovery on 2025-10-20 suffered from work that piled up.
The SDK already retries, DynamoDB calls four times within about 0.1 seconds. A loop around it multiplies that.

Retry in one layer, with backoff and jitter, and let a circuit breaker or a deadline end it. What must go on without the region needs another region, or an answer without the data.`,
      examples: [
        {
          bad: `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const orders = new DynamoDBClient({ region: 'us-east-1' });

export async function handler({ id }: { id: string }) {
  for (let attempt = 1; attempt < 4; attempt++) {
    try {
      return await orders.send(new PutItemCommand({ TableName: 'orders', Item: { id: { S: id } } }));
    } catch (error) {
      console.warn(attempt, error);
    }
  }
  throw new Error('not stored');
}`,
          good: `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const orders = new DynamoDBClient({ region: 'us-east-1', maxAttempts: 4 });

export async function handler({ id }: { id: string }) {
  return await orders.send(new PutItemCommand({ TableName: 'orders', Item: { id: { S: id } } }));
}`,
        },
      ],
      whenNotToUse: 'The retries are few and short, and somebody has decided so.',
      references: ['https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/', 'https://aws.amazon.com/message/101925/'],
    },
  },

  check({ map, report }) {
    for (const [use, entrypoints] of entrypointsByOperation(map, ({ retried }) => retried)) {
      report({ messageId: 'again', data: { operation: use.operation ?? 'The call', region: list(use.hostedIn, 'or') }, at: use, related: enteredAt(entrypoints), uses: [use] });
    }
  },
});
