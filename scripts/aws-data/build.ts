import { join } from 'node:path';
import type { EndpointRow } from '../../server/src/aws/endpoint-templates';
import { distil } from './distil-endpoints';
import { readPartitions } from './partitions';
import { clientServices, packageSuffix, readInput, readJson, root, sortedByKey, suffixOfBotocore } from './sources';
import { readV2Services } from './v2-models';
import { aggregatedClass, observe, readV3Waiters } from './v3-clients';

interface BotocoreHost {
  readonly t?: string;
  readonly h?: string;
  readonly s?: string;
  readonly only?: readonly string[];
}
interface ServiceRow {
  readonly name: string;
  readonly v2?: readonly string[];
  readonly v2Prefix?: string;
  readonly aggregated?: string;
}

const SDK_V3_METADATA = 'aws-cdk-lib/custom-resources/lib/helpers-internal/sdk-v3-metadata.json';

/** Every file that can be rebuilt, by name. */
export function buildData(): Record<string, object> {
  return {
    'partitions.json': readPartitions(),
    'services.json': buildServices(),
    'endpoints.json': buildEndpoints(),
    'availability.json': buildAvailability(),
    'waiters.json': buildWaiters(),
    'arn-services.json': buildArnServices(),
    'v2-endpoints.json': readJson<object>(join(root, 'aws-sdk/lib/region_config_data.json')),
  };
}

const botocore = readInput<Record<string, BotocoreHost>>('botocore-hosts.json');
const v2Services = readV2Services();

function buildServices(): Record<string, ServiceRow> {
  const displayNames = readInput<Record<string, string>>('display-names.json');
  const suffixes = new Set([...Object.keys(botocore).map(suffixOfBotocore), ...Object.keys(readJson<object>(join(root, SDK_V3_METADATA))), ...v2Services.map(({ suffix }) => suffix), ...clientServices]);
  return sortedByKey(
    [...suffixes].map((suffix) => {
      const models = v2Services.filter((model) => model.suffix === suffix);
      const aggregated = clientServices.includes(suffix) ? aggregatedClass(suffix) : undefined;
      const row: ServiceRow = {
        name: displayNames[suffix] ?? models[0]?.title ?? words(suffix),
        ...(models.length > 0 ? { v2: models.map(({ className }) => className), v2Prefix: models[0]!.endpointPrefix } : {}),
        // A normalised class name that equals the suffix needs no entry.
        ...(aggregated === undefined || packageSuffix(aggregated) === suffix.replaceAll('-', '') ? {} : { aggregated }),
      };
      return [suffix, row] as const;
    }),
  );
}

/** The client's own rules where it is installed and of this age, else what botocore's give for the plain host. */
function buildEndpoints(): Record<string, EndpointRow> {
  const partitions = readPartitions().partitions;
  const rows = new Map<string, EndpointRow>();
  for (const [name, { t, h, s }] of Object.entries(botocore)) {
    const plain = (t ?? h)?.replace('amazonaws.com', '{d}').replace('api.aws', '{D}');
    if (plain !== undefined) rows.set(suffixOfBotocore(name), s === undefined ? { host: plain } : pinned(plain, s));
  }
  for (const { suffix, endpointPrefix, globalEndpoint } of v2Services) {
    if (!rows.has(suffix)) rows.set(suffix, { host: globalEndpoint?.replace('amazonaws.com', '{d}@{g}') ?? `${endpointPrefix}.{r}.{d}` });
  }
  for (const service of clientServices) {
    const seen = observe(service, partitions);
    const isStale = readInput<{ services: string[] }>('stale-clients.json').services.includes(service);
    if (seen.length > 0 && !isStale) rows.set(service, distil(seen));
  }
  return sortedByKey(rows);
}

/** What botocore pins to us-east-1 other partitions pin to their own global region; a pin elsewhere holds for `aws` alone. */
function pinned(plain: string, region: string): EndpointRow {
  if (region === 'us-east-1') return { host: `${plain.replace(region, '{g}')}@{g}` };
  return { host: plain.replace(region, '{r}'), in: { aws: { host: `${plain}@${region}` } } };
}

function buildAvailability(): Record<string, readonly string[]> {
  const corrections = readInput<Record<string, { regions: readonly string[] }>>('availability-corrections.json');
  const rows = new Map<string, readonly string[]>();
  for (const [name, { only }] of Object.entries(botocore)) if (only) rows.set(suffixOfBotocore(name), only.filter((region) => region !== 'sandbox'));
  for (const [service, { regions }] of Object.entries(corrections)) rows.set(service, regions);
  return sortedByKey(rows);
}

/** ARNs name services as IAM does. Where several clients share a name, inputs/arn-preferences.json says which one it stands for. */
function buildArnServices(): Record<string, string> {
  const prefixes = readJson<Record<string, { iamPrefix?: string }>>(join(root, SDK_V3_METADATA));
  const rows = new Map<string, string>();
  for (const name of Object.keys(botocore)) if (prefixes[suffixOfBotocore(name)] === undefined) rows.set(name, suffixOfBotocore(name));
  for (const [service, { iamPrefix }] of Object.entries(prefixes)) if (iamPrefix !== undefined) rows.set(iamPrefix, service);
  for (const [prefix, service] of Object.entries(readInput<Record<string, string>>('arn-preferences.json'))) rows.set(prefix, service);
  return sortedByKey(rows);
}

function buildWaiters(): Record<string, Record<string, string>> {
  const waiters = new Map<string, Record<string, string>>();
  const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  for (const { suffix, waiters: own } of v2Services) {
    const named = Object.entries(own).map(([name, operation]) => [upperFirst(name), operation] as const);
    if (named.length > 0) waiters.set(suffix, sortedByKey(named));
  }
  for (const service of clientServices) {
    const own = readV3Waiters(service);
    if (own.length > 0) waiters.set(service, sortedByKey([...Object.entries(waiters.get(service) ?? {}), ...own]));
  }
  return sortedByKey(waiters);
}

const words = (suffix: string): string => suffix.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
