import type { AwsCatalog } from '../aws/catalog';
import type { DependencyMap, NamedResource, Use } from '../link/map';
import { defineRule } from './rule';
import { onlyDeployment } from './shared/deployment';
import { isRegionalUse } from './shared/subjects';

export default defineRule({
  meta: {
    id: 'foreign-resource',
    severity: 'warning',
    severityReason: 'The call goes to the region of the client, where the resource does not exist, and is refused.',
    fixable: false,
    yieldsTo: ['unknown-region'],
    defaultOptions: {},
    messages: {
      pinned: '{operation} names a resource of {named}, but its client calls {region}, where that does not exist: the region in the name does not move the call.',
      deployed: '{operation} names a resource of {named}, but its client is deployed to {region}, where that does not exist: the region in the name does not move the call.',
    },
    docs: {
      summary: "An operation names a resource of another region than its client's.",
      why: `An ARN or a user pool's id contains a region, and yet it does not choose the host: the client's region does. DynamoDB, Lambda, SNS, Secrets Manager and the others look the name up
in their own region and answer that it does not exist. (S3 access points and SQS queue URLs do move the host.)`,
      examples: [
        {
          bad: `import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';

const client = new SNSClient({ region: 'eu-west-1' });

export const announce = (Message: string) =>
  client.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:123456789012:orders', Message }));`,
          good: `import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';

const client = new SNSClient({});

export const announce = (Message: string) => client.send(new PublishCommand({ TopicArn: process.env.ORDERS_TOPIC_ARN, Message }));`,
        },
      ],
      references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
    },
  },

  check({ map, aws, isReported, report }) {
    const seen = new Set<string>();
    for (const use of map.uses) {
      const { operation, names = [] } = use;
      if (use.kind !== 'operation' || operation === undefined || isReported(use) || !isRegionalUse(use, aws) || reachesAcross(use, aws)) continue;
      const stray = strayName(use, names, map, aws);
      if (!stray) continue;
      const literals = map.uses.filter(({ kind, literal, file }) => kind === 'arn' && literal === stray.text && file === use.file);
      const place = { at: literals[0] ?? use, uses: [use, ...literals], related: literals[0] ? [{ file: use.file, range: use.range, message: operation }] : [] };
      const data = { operation, named: stray.name.region, region: stray.region };
      // Credentials make several calls with one name.
      const key = `${place.at.file}:${place.at.range.start}:${use.file}:${use.range.start}`;
      if (!seen.has(key)) report({ messageId: stray.by, data, ...place });
      seen.add(key);
    }
  },
});

interface StrayName {
  readonly name: NamedResource;
  readonly text: string;
  readonly region: string;
  readonly by: 'pinned' | 'deployed';
}

function strayName(use: Use, names: readonly NamedResource[], map: DependencyMap, aws: AwsCatalog): StrayName | undefined {
  const { binding, values } = use.region;
  const [pinned, ...more] = values;
  const deployment = binding === 'ambient' || binding === 'defaulted' ? onlyDeployment(use, map) : undefined;
  const deployed = deployment?.by === 'declaration' ? deployment.deployed.region : undefined;
  const region = binding === 'pinned' && more.length === 0 ? pinned : deployed;
  if (region === undefined || !aws.isRegion(region)) return undefined;
  const name = names.find((one) => one.region !== region && isOfService(one, use.service));
  return name && { name, text: name.text, region, by: binding === 'pinned' ? 'pinned' : 'deployed' };
}

/** An ARN of another service is handed on, and may well lie elsewhere. */
function isOfService({ kind, service: named }: NamedResource, service: string): boolean {
  if (kind === 'user-pool-id') return service === 'cognito-identity-provider';
  if (kind === 'identity-pool-id') return service === 'cognito-identity';
  return kind === 'arn' && named === service;
}

/** S3 and SQS call the region that the name has; control planes copy, replicate and point to other regions. */
function reachesAcross({ service, operation = '' }: Use, aws: AwsCatalog): boolean {
  return service === 's3' || service === 'sqs' || aws.controlPlane(service, operation) !== undefined || /^(?:Copy|Replicate|Restore|Import|Create|Put|Start\w*(?:Copy|Replication))/.test(operation);
}
