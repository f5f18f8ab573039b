import { defineRule } from './rule';
import { enteredAt, entrypointsByOperation } from './shared/failures';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'pinned-cold-start',
    severity: 'info',
    severityReason: 'The pin itself is reported already; this says that it takes down even what does not need the data.',
    fixable: false,
    defaultOptions: {},
    messages: {
      starts: '{operation} runs while this module is loaded and goes to {region}: while that cannot be reached no new instance starts, whatever it is asked for. On 2025-10-20 that was so for 2 hours and 52 minutes.',
    },
    docs: {
      summary: 'Starting the program needs one service in one region.',
      why: `What stands at the top level of a module runs before the first request: a configuration that is read from a table, a secret, a list of features. While its service is out no new instance starts: a function that
scales or is deployed then fails on every request, also on those that never need the data, and instances that still run are lost with the next restart.

Read it when it is first needed, keep the last answer, or ship a default with the code.`,
      examples: [
        {
          bad: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const settings = new DynamoDBClient({ region: 'us-east-1' });
const { Item } = await settings.send(new GetItemCommand({ TableName: 'settings', Key: { id: { S: 'limits' } } }));

export const handler = async () => Item;`,
          good: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const settings = new DynamoDBClient({ region: 'us-east-1' });

export const handler = async () => {
  const { Item } = await settings.send(new GetItemCommand({ TableName: 'settings', Key: { id: { S: 'limits' } } }));
  return Item;
};`,
        },
      ],
      whenNotToUse: 'The program has no use without what it reads.',
      references: ['https://aws.amazon.com/message/101925/'],
    },
  },

  check({ map, report }) {
    for (const [use, entrypoints] of entrypointsByOperation(map, ({ coldStart }) => coldStart)) {
      report({ messageId: 'starts', data: { operation: use.operation ?? 'The call', region: list(use.hostedIn, 'or') }, at: use, related: enteredAt(entrypoints), uses: [use] });
    }
  },
});
