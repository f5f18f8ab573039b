import type { Endpoint, EndpointOptions } from './catalog';
import v2Data from './data/v2-endpoints.json';
import { fixedRegion } from './endpoints-v3';
import { own } from './own';
import { readPseudoRegion } from './partitions';
import { serviceRow } from './services';

interface Rule {
  readonly endpoint: string;
  readonly globalEndpoint?: boolean;
  readonly signingRegion?: string;
}
type Rules = Readonly<Record<string, Rule | string>>;

const patterns: Readonly<Record<string, Rule>> = v2Data.patterns;
const plainRules: Rules = v2Data.rules;
const fipsRules: Rules = v2Data.fipsRules;
const dualStackRules: Rules = v2Data.dualstackRules;
const dualStackFipsRules: Rules = v2Data.dualstackFipsRules;

/** Services whose older global host v2 keeps unless the client is told `regional`. */
const LEGACY_GLOBAL = new Set(['sts', 's3']);

/** The host that an SDK v2 client of this service makes: its table is looked up from the most to the least particular rule. */
export function endpointV2(service: string, region: string, options: EndpointOptions): Endpoint | undefined {
  const prefix = serviceRow(service)?.v2Prefix;
  if (prefix === undefined) return undefined;
  const real = readPseudoRegion(region);
  const name = own(GLOBAL_REGIONS, real.region) ?? real.region;
  const rule = findRule(rulesFor(options, real.fips), name, prefix);
  if (rule === undefined) return undefined;
  const host = rule.endpoint.replace('https://', '').replaceAll('{service}', prefix).replaceAll('{region}', name);
  if (options.regionalEndpoint && LEGACY_GLOBAL.has(service) && host === `${prefix}.amazonaws.com`) {
    return { host: `${prefix}.${name}.amazonaws.com`, hostedIn: name, signingRegion: name };
  }
  const signingRegion = rule.signingRegion ?? name;
  return { host, hostedIn: hostedIn(service, host, name, rule), signingRegion };
}

/** v2's FIPS hosts of global services name no region, and are signed for the caller's: `iam-fips.amazonaws.com`. */
function hostedIn(service: string, host: string, region: string, rule: Rule): string {
  if (rule.signingRegion !== undefined) return rule.signingRegion;
  if (host.includes(region)) return region;
  return host.includes('.global.') ? '' : (fixedRegion(service) ?? region);
}

const GLOBAL_REGIONS: Readonly<Record<string, string>> = { 'aws-global': 'us-east-1', 'aws-us-gov-global': 'us-gov-west-1' };

function rulesFor(options: EndpointOptions, isFipsRegion: boolean): Rules {
  if (options.fips === true || isFipsRegion) return options.dualStack ? dualStackFipsRules : fipsRules;
  return options.dualStack ? dualStackRules : plainRules;
}

function findRule(rules: Rules, region: string, prefix: string): Rule | undefined {
  const parts = region.split('-');
  const scopes = parts.length < 3 ? [region] : [region, `${parts.slice(0, -2).join('-')}-*`];
  const keys = [...scopes.map((scope) => `${scope}/${prefix}`), ...scopes.map((scope) => `${scope}/*`), `*/${prefix}`, '*/*'];
  const found = keys.map((key) => own(rules, key)).find((rule) => rule !== undefined);
  return typeof found === 'string' ? own(patterns, found) : found;
}
