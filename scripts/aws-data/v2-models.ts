import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageSuffix, readJson, root, sortedByKey } from './sources';

/** What SDK v2's API models say of one service. */
export interface V2Service {
  readonly suffix: string;
  readonly className: string;
  readonly endpointPrefix: string;
  readonly globalEndpoint?: string;
  readonly title: string;
  readonly waiters: Record<string, string>;
}

interface ModelMetadata {
  readonly serviceId: string;
  readonly serviceAbbreviation?: string;
  readonly serviceFullName: string;
  readonly endpointPrefix: string;
  readonly globalEndpoint?: string;
}

const apis = join(root, 'aws-sdk', 'apis');

export function readV2Services(): V2Service[] {
  const files = readdirSync(apis);
  const metadata = readJson<Record<string, { name: string; prefix?: string }>>(join(apis, 'metadata.json'));
  return Object.entries(metadata).map(([id, { name, prefix = id }]) => {
    const newest = (kind: string): string | undefined =>
      files.filter((file) => file.startsWith(`${prefix}-`) && new RegExp(`^\\d{4}-\\d\\d-\\d\\d\\.${kind}\\.json$`).test(file.slice(prefix.length + 1))).sort().pop();
    const model = readJson<{ metadata: ModelMetadata }>(join(apis, newest('min') ?? `${id} has no model`)).metadata;
    const waiterFile = newest('waiters2');
    const waiters = waiterFile === undefined ? {} : readJson<{ waiters: Record<string, { operation: string }> }>(join(apis, waiterFile)).waiters;
    return {
      suffix: packageSuffix(model.serviceId),
      className: name,
      endpointPrefix: model.endpointPrefix,
      ...(model.globalEndpoint === undefined ? {} : { globalEndpoint: model.globalEndpoint }),
      title: (model.serviceAbbreviation ?? model.serviceFullName).replace(/^(?:Amazon|AWS) ?/, ''),
      waiters: sortedByKey(Object.entries(waiters).map(([waiter, { operation }]) => [waiter, operation] as const)),
    };
  });
}
