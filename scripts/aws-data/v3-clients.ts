import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartitionNames } from '../../server/src/aws/endpoint-templates';
import type { Observation } from './distil-endpoints';
import { VARIANTS } from './distil-endpoints';
import { load, root, versions } from './sources';

interface Resolved {
  readonly url: URL;
  readonly properties?: { readonly authSchemes?: readonly { readonly signingRegion?: string; readonly signingRegionSet?: readonly string[] }[] };
}
interface Client {
  readonly config: { endpointProvider(parameters: Record<string, unknown>, context: object): Resolved };
  destroy(): void;
}
type ClientClass = new (options: object) => Client;

/** From this release on every client shares the partitions of @aws-sdk/core; older ones carry partitions of their day. */
const SHARED_PARTITIONS = 800;

/** What the client's own endpoint rules give, for every region and option; none where they ask for more than these. */
export function observe(service: string, partitions: readonly (PartitionNames & { readonly regions: readonly string[] })[]): Observation[] {
  const Client = clientClass(service);
  const client = new Client({ region: 'eu-west-1', credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' } });
  const isOld = Number(versions[`@aws-sdk/client-${service}`]?.split('.')[1]) < SHARED_PARTITIONS;
  const seen: Observation[] = [];
  for (const partition of isOld ? partitions.filter(({ id }) => /^aws(-cn|-us-gov)?$/.test(id)) : partitions) {
    for (const region of partition.regions) {
      for (const variant of VARIANTS) {
        if (variant === 'global' && service !== 's3' && service !== 'sts') continue;
        const parameters = {
          Region: region,
          UseFIPS: variant === 'fips' || variant === 'both',
          UseDualStack: variant === 'dual' || variant === 'both',
          UseGlobalEndpoint: variant === 'global',
        };
        const resolved = attempt(() => client.config.endpointProvider(parameters, {}));
        const scheme = resolved?.properties?.authSchemes?.[0];
        const signs = scheme?.signingRegion ?? scheme?.signingRegionSet?.join() ?? '';
        seen.push({ region, partition, variant, host: resolved?.url.host ?? '', signingRegion: signs === region ? '' : signs });
      }
    }
  }
  client.destroy();
  return seen.some(({ host }) => host !== '') ? seen : [];
}

/** `waitUntilTableExists` → `DescribeTable`, read from the client's waiter modules. */
export function readV3Waiters(service: string): [waiter: string, operation: string][] {
  const folder = join(root, '@aws-sdk', `client-${service}`, 'dist-es', 'waiters');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => {
    const waiter = /^waitFor(\w+)\.js$/.exec(file)?.[1];
    const operation = /client\.send\(new (\w+)Command\(/.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    return waiter === undefined || operation === undefined ? [] : [[waiter, operation] as [string, string]];
  });
}

/** The aggregated class of the client: the one that extends the bare client class. */
export function aggregatedClass(service: string): string | undefined {
  const exported = load(`@aws-sdk/client-${service}`) as Record<string, unknown>;
  const bare = clientClass(service);
  return Object.keys(exported).find((name) => {
    const value = exported[name];
    return typeof value === 'function' && value.prototype instanceof bare;
  });
}

function clientClass(service: string): ClientClass {
  const exported = load(`@aws-sdk/client-${service}`) as Record<string, unknown>;
  const name = Object.keys(exported).find((key) => {
    const value = exported[key];
    return key.endsWith('Client') && key !== '__Client' && typeof value === 'function' && 'destroy' in (value.prototype ?? {});
  });
  if (name === undefined) throw new Error(`@aws-sdk/client-${service} exports no client class`);
  return exported[name] as ClientClass;
}

/** Rules refuse what a partition does not offer. */
function attempt(resolve: () => Resolved): Resolved | undefined {
  try {
    return resolve();
  } catch {
    return undefined;
  }
}
