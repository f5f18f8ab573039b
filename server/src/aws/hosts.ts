import hostData from './data/hosts.json';
import zoneIds from './data/zone-ids.json';
import { endpointRows, endpointV3, fixedRegion } from './endpoints-v3';
import { looksLikeRegion } from './nearest-regions';
import { once, own } from './own';
import { isRegion, partitionNames } from './partitions';

export interface HostParts {
  readonly service?: string;
  readonly region?: string;
}

/** Domains under which regional hosts stand, longest first: `api.amazonwebservices.com.cn` before `amazonaws.com.cn`. */
const SUFFIXES = [...new Set([...partitionNames.flatMap(({ dnsSuffix, dualStackDnsSuffix }) => [dualStackDnsSuffix, dnsSuffix]), 'on.aws', 'vpce.amazonaws.com', 'aws.amazon.com', 'aws'])].sort(
  (a, b) => b.length - a.length,
);

const domains: Readonly<Record<string, string>> = hostData.domains;
/** Words after the region: `db.c1.us-east-1.rds.amazonaws.com`. */
const afterRegion: Readonly<Record<string, string>> = hostData.suffixes;
const shortRegions = once(() => new Map<string, string>(Object.entries(zoneIds).map(([region, short]) => [short, region])));

/** Global hosts that name no region, and where they live. S3's and SQS's oldest hosts are us-east-1's. */
const GLOBAL_HOSTS: Readonly<Record<string, HostParts>> = {
  'sts.amazonaws.com': { service: 'sts', region: 'us-east-1' },
  's3.amazonaws.com': { service: 's3', region: 'us-east-1' },
  's3-external-1.amazonaws.com': { service: 's3', region: 'us-east-1' },
  's3-accelerate.amazonaws.com': { service: 's3' },
  's3-accelerate.dualstack.amazonaws.com': { service: 's3' },
  'queue.amazonaws.com': { service: 'sqs', region: 'us-east-1' },
  'sdb.amazonaws.com': { service: 'simpledb', region: 'us-east-1' },
  'signin.aws.amazon.com': { service: 'signin', region: 'us-east-1' },
  'global.health.amazonaws.com': { service: 'health', region: 'us-east-1' },
};

/** Stands for a template's hole: `dynamodb.${region}.amazonaws.com` names its service all the same. */
const HOLE = '\0';

/** Names of services in policies that read as a bucket's host. */
const ONLY_PRINCIPALS = new Set(['logging.s3.amazonaws.com', 'malware-protection.s3.amazonaws.com']);

/**
 * May the text be the name of a service in a policy, or an OIDC audience, rather than a host that is called? So it is written where it has
 * no scheme, no path and no region: `lambda.amazonaws.com`, `sts.amazonaws.com`. Hosts of global services look the same: only the place of the text tells.
 */
export const mayBePrincipal = (text: string): boolean => /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?\.amazonaws\.com(?:\.cn)?$/.test(text) && !text.split('.').some(looksLikeRegion);

/** Service and region that an AWS host names; undefined where it is no AWS endpoint (a service principal, the console, another domain). */
export function parseHost(host: string): HostParts | undefined {
  const name = host.toLowerCase().replace(/\.$/, '').replace(/:\d+$/, '');
  if (ONLY_PRINCIPALS.has(name)) return undefined;
  const whole = own(GLOBAL_HOSTS, name) ?? fixedHosts().get(name) ?? otherDomain(name);
  if (whole !== undefined) return whole;
  const suffix = SUFFIXES.find((one) => name.endsWith(`.${one}`));
  if (suffix === undefined) return undefined;
  const labels = name.slice(0, -suffix.length - 1).split('.');
  return regionalHost(labels, suffix) ?? bucketHost(labels);
}

/** `…prefix.region`, `…prefix-region` (S3), `…region.word`. */
function regionalHost(labels: readonly string[], suffix: string): HostParts | undefined {
  const last = labels.length - 1;
  for (let at = last; at >= 0; at--) {
    const label = labels[at] ?? '';
    const region = shortRegions().get(label) ?? (looksLikeRegion(label) || label === HOLE ? label : undefined);
    if (region === undefined || (label !== region && labels[at + 1] !== 'cache')) continue;
    const after = labels.slice(at + 1).join('.');
    const service = after === '' ? serviceOfPrefix(labels.slice(0, at)) : (own(afterRegion, after) ?? serviceOfPrefix([after]));
    if (service !== undefined) return region === HOLE ? { service } : { service, region };
    // A newer service than our tables still has a region; AWS's web pages (`us-east-1.console.aws.amazon.com`) are no endpoints.
    return suffix !== 'aws.amazon.com' && isRegion(region) && at === last ? { region } : undefined;
  }
  return suffix === 'on.aws' ? undefined : hyphenated(labels);
}

/** S3's older form, `s3-us-west-2`, `bucket.s3-website-us-east-1`, and EC2's `compute-1` of us-east-1. */
function hyphenated(labels: readonly string[]): HostParts | undefined {
  const label = labels.at(-1) ?? '';
  if (label === 'compute-1') return { service: 'ec2', region: 'us-east-1' };
  const [, region] = /^s3(?:-website|-fips)?-(.+)$/.exec(label) ?? [];
  return region !== undefined && isRegion(region) ? { service: 's3', region } : undefined;
}

/** `bucket.s3.amazonaws.com`: the name answers for a bucket of any region, and so do transfer acceleration and multi-region access points. */
const bucketHost = (labels: readonly string[]): HostParts | undefined =>
  /(?:^|\.)(?:s3|s3-accelerate(?:\.dualstack)?|accesspoint\.s3-global)$/.test(labels.join('.')) ? { service: 's3' } : undefined;

/** The longest run of labels before the region that is an endpoint's name; what stands before it is the resource's. */
function serviceOfPrefix(labels: readonly string[]): string | undefined {
  const first = labels[0] === 'fips' ? 1 : 0;
  for (let from = first; from < labels.length; from++) {
    const prefix = labels.slice(from).join('.');
    const service = prefixes().get(prefix) ?? prefixes().get(prefix.replace('-fips', ''));
    if (service !== undefined) return service;
  }
  // `s3express-use1-az4` names its zone.
  return labels.at(-1)?.startsWith('s3express') ? 's3' : undefined;
}

function otherDomain(name: string): HostParts | undefined {
  for (const [domain, service] of Object.entries(domains)) {
    if (name !== domain && !name.endsWith(`.${domain}`)) continue;
    const region = name.slice(0, -domain.length).split('.').find(isRegion);
    return region === undefined ? { service } : { service, region };
  }
  return undefined;
}

/** Endpoint names, from the hosts that the SDK makes; hosts.json says whose they are where several services share one, and adds those of resources. */
const prefixes = once(() => {
  const table = new Map<string, string>();
  for (const [service, row] of Object.entries(endpointRows)) {
    for (const template of [row.host, row.dual, row.fips, row.both]) {
      const prefix = /^([^{@]+)\.\{[rg]\}/.exec(template ?? '')?.[1];
      if (prefix !== undefined && !table.has(prefix)) table.set(prefix, service);
    }
  }
  for (const [prefix, service] of Object.entries(hostData.prefixes)) table.set(prefix, service);
  return table;
});

/** Hosts of services that live in one region: `iam.amazonaws.com`, `organizations.us-east-1.amazonaws.com`, with their variants. */
const fixedHosts = once(() => {
  const table = new Map<string, HostParts>();
  for (const service of Object.keys(endpointRows)) {
    if (fixedRegion(service) === undefined) continue;
    for (const { implicitGlobalRegion } of partitionNames.filter(({ id }) => !id.includes('iso'))) {
      for (const options of [{}, { fips: true }, { dualStack: true }, { fips: true, dualStack: true }]) {
        const found = endpointV3(service, implicitGlobalRegion, { sdk: 'v3', ...options });
        // Partitions share suffixes: the first one, `aws`, owns the host.
        if (found?.hostedIn && !table.has(found.host)) table.set(found.host, { service, region: found.hostedIn });
      }
    }
  }
  return table;
});
