import { effectOfOutage } from '../aws/outage-2025-10-20';
import type { AwsCatalog } from '../aws/catalog';
import type { Infrastructure, VariableValue } from '../link/infrastructure/declarations';
import { defineRule } from './rule';
import { operationsAsRelated, regionsIn } from './shared/declared';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'cross-region-variable',
    severity: 'info',
    severityReason: 'Some things are in one region by AWS’s own choice; it is a warning where the outage of 2025-10-20 reached the service in that region.',
    fixable: false,
    defaultOptions: {},
    messages: {
      lost: 'The function {name} runs in {regions} and is given something of {region} in {variable}: it needs both regions to work. On 2025-10-20 {effect}.',
      other: 'The function {name} runs in {regions} and is given something of {region} in {variable}: it needs both regions to work.',
    },
    docs: {
      summary: 'A function runs in one region and is given an ARN, a URL or a resource of another.',
      why: `A function that reads from another region at run time stops when either of the two does. What it needs should be in its own region: a replica, a copy, or the same stack deployed there.`,
      examples: [
        {
          bad: `// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
functions:
  order:
    handler: src/order.handler
    environment:
      QUEUE_URL: https://sqs.us-east-1.amazonaws.com/123456789012/orders`,
          good: `// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
functions:
  order:
    handler: src/order.handler
    environment:
      QUEUE_URL: https://sqs.\${aws:region}.amazonaws.com/123456789012/orders`,
        },
      ],
      references: ['https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/regions.html'],
    },
  },

  check({ map, aws, policy, report }) {
    const { functions, deployments } = map.infrastructure;
    const told = new Set<string>();
    for (const one of functions) {
      const regions = regionsIn(one.deployedTo);
      if (regions.length === 0) continue;
      const shared = deployments.find(({ id }) => id === one.deployment)?.variables ?? {};
      for (const [variable, value] of Object.entries({ ...shared, ...one.variables })) {
        const foreign = placeOf(value, aws, map.infrastructure);
        const key = `${value.at.file}:${value.at.range.start}`;
        if (!foreign || regions.includes(foreign.region) || told.has(key) || policy.mayBePinned(foreign.service, foreign.region)) continue;
        if (aws.fixedRegion(foreign.service) !== undefined || aws.requiredRegion(foreign.service, foreign.region)) continue;
        told.add(key);
        const uses = map.uses.filter((use) => !use.isTest && use.targets?.some((target) => target.kind === 'environment' && target.variable === variable));
        const effect = effectOfOutage(foreign.service, [foreign.region]);
        const data = { name: one.name, regions: list(regions, 'and'), region: foreign.region, variable };
        const place = { at: value.at, related: operationsAsRelated(uses) };
        if (effect) report({ messageId: 'lost', data: { ...data, effect }, severity: 'warning', ...place });
        else report({ messageId: 'other', data, ...place });
      }
    }
  },
});

/** The service and the region of what a variable names, where it names one thing of one region. */
function placeOf(value: VariableValue, aws: AwsCatalog, { resources }: Infrastructure): { readonly service: string; readonly region: string } | undefined {
  if (value.kind === 'resource') {
    const resource = resources.find(({ id }) => id === value.resource);
    const [region, ...others] = regionsIn(resource?.deployedTo);
    return resource && region !== undefined && others.length === 0 && resource.replicas.length === 0 ? { service: resource.service, region } : undefined;
  }
  if (value.kind !== 'text') return undefined;
  const host = /^(?:[a-z+]+:\/\/)?([^/:?#\s\0]+\.[^/:?#\s\0]+)/.exec(value.text)?.[1];
  const parsed = host === undefined ? undefined : aws.parseHost(host);
  if (parsed?.service !== undefined && parsed.region !== undefined) return { service: parsed.service, region: parsed.region };
  const [, service = '', region = ''] = /^arn:aws[a-z-]*:([a-z0-9-]+):([a-z0-9-]+):/.exec(value.text) ?? [];
  const named = aws.serviceOfArn(service);
  return named !== undefined && aws.isRegion(region) ? { service: named, region } : undefined;
}
