import type { AwsCatalog } from '../aws/catalog';
import type { DependencyMap, Use } from '../link/map';
import { defineRule } from './rule';
import { indexOf } from './shared/map-index';
import { isRegionalUse } from './shared/subjects';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'queue-url-region',
    severity: 'warning',
    severityReason: 'The request is signed for one region and sent to another, which refuses it. Version 2 of the SDK signs it for the region of the URL: there it is information.',
    fixable: false,
    defaultOptions: {},
    messages: {
      otherRegion: '{operation} goes to {host} in {hosted}, but its client is in {region}: the request is signed for a region that it is not sent to.',
      urlDecides: '{operation} goes to {host} in {hosted}, and not to {region}, the region of its client: version 2 of the SDK takes both host and region from the URL of the queue.',
      literalHost: '{operation} goes to {host} in {hosted}, whatever region the environment gives to its client.',
    },
    docs: {
      summary: "An operation's host is in another region than its client.",
      why: `SQS calls the host of the queue's URL, and not the host of the client's region; the signature is still made for the client's region. A literal URL therefore binds the call to
the region in it. Where the two differ the call is refused, except by version 2 of the SDK, which signs for the region in the URL and passes over the client's; where the client's region comes from the environment, the program works in one region only.`,
      examples: [
        {
          bad: `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';

const client = new SQSClient({ region: 'eu-west-1' });

export const enqueue = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs', MessageBody }));`,
          good: `import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

export const enqueue = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody }));`,
        },
      ],
      references: ['https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html'],
    },
  },

  check({ map, aws, report }) {
    for (const { operations, host, hosted } of strayHosts(map, aws)) {
      const [first, ...others] = operations;
      const hosts = map.uses.filter((use) => use.kind === 'endpoint' && use.hosts.includes(host));
      const named = hosts.filter(({ literal }) => operations.some((operation) => names(operation, literal)));
      const urls = named.length > 0 ? named : hosts;
      const url = urls.find(({ file }) => file === first.file) ?? urls[0];
      const place = {
        at: url ?? first,
        uses: [first, ...others, ...urls],
        related: (url ? operations : others).map(({ file, range, operation = 'operation' }) => ({ file, range, message: operation })),
      };
      const data = { operation: first.operation ?? 'The operation', host, hosted };
      const region = list(first.region.values, 'or');
      if (first.region.binding !== 'pinned') report({ messageId: 'literalHost', data, severity: 'info', ...place });
      else if (isSignedForHost(first, host)) report({ messageId: 'urlDecides', data: { ...data, region }, severity: 'info', ...place });
      else report({ messageId: 'otherRegion', data: { ...data, region }, ...place });
    }
  },
});

/** Is the literal the queue's URL of the operation, as far as that is known? */
function names({ targets = [] }: Use, literal: string | undefined): boolean {
  return targets.some((target) => target.kind === 'name' && target.text.replaceAll('\0', '…') === literal);
}

/** Version 2 of the SDK takes the signing region from a queue URL of this form, and of no other: `lib/services/sqs.js`, `buildEndpoint`. */
function isSignedForHost({ via }: Use, host: string): boolean {
  return via === 'sdk-v2' && host.startsWith('sqs.');
}

interface StrayHost {
  readonly host: string;
  readonly hosted: string;
  readonly operations: [Use, ...Use[]];
}

/** Operations whose own arguments name a host in a region that their client is not in, by client region and host. */
function strayHosts(map: DependencyMap, aws: AwsCatalog): Iterable<StrayHost> {
  const { clientsOf } = indexOf(map);
  const found = new Map<string, StrayHost>();
  for (const use of map.uses) {
    const [host] = use.hosts;
    const [hosted, ...more] = use.hostedIn;
    if (use.kind !== 'operation' || use.traits.includes('hiddenSts') || host === undefined || hosted === undefined || more.length > 0) continue;
    if (!isRegionalUse(use, aws) || use.traits.includes('globalEndpoint')) continue;
    const { binding, values } = use.region;
    if (values.includes(hosted) || !values.every((value) => aws.isRegion(value))) continue;
    if (clientsOf(use).some((client) => client.hosts.includes(host) || client.traits.includes('globalEndpoint'))) continue;
    const key = `${binding}:${values.join()}:${use.via}:${host}`;
    const known = found.get(key);
    if (known) known.operations.push(use);
    else found.set(key, { host, hosted, operations: [use] });
  }
  return found.values();
}
