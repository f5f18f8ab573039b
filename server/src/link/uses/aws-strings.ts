import { parseArn } from '../../aws/arn';
import type { AwsCatalog } from '../../aws/catalog';
import type { AwsStringFact } from '../../extract/facts';
import type { Location } from '../../extract/location';
import type { LinkInput } from '../link';
import type { RegionBinding, Use } from '../map';
import type { NodeRef } from '../values/value';

/** Can there be any in the file? */
export function mayHoldAwsString(input: LinkInput, file: string): boolean {
  return input.holds(file, /arn:aws|\.amazonaws\.com|\.api\.aws/);
}

/** ARNs and AWS hosts that stand in the code as literals and name a region. */
export function awsStringUses(input: LinkInput, files: readonly string[], locate: (at: NodeRef) => Location): readonly Use[] {
  return files.flatMap((file) => (input.facts(file)?.awsStrings ?? []).flatMap((fact) => stringUse(input, fact, locate({ file, id: fact.id })) ?? []));
}

/** Words of what only shows a form, or is replaced before anything calls it: `https://example.execute-api.…`, `…/nope`. */
const PLACEHOLDER = /(?:^|[^a-z])(?:examples?|placeholder|dummy|change[-_]?me|replace[-_]?me|nope|todo)(?:[^a-z]|$)/i;

function stringUse(input: LinkInput, { kind, text, mentionOnly }: AwsStringFact, location: Location): Use | undefined {
  const named = kind === 'arn' ? arnTarget(input, text) : hostTarget(input, text);
  if (!named) return undefined;
  const { service, region, host } = named;
  const binding: RegionBinding = {
    binding: 'pinned',
    values: [region],
    environment: [],
    possible: [{ value: region, when: '' }],
    trace: [{ ...location, kind: 'literal', note: text.replaceAll('\0', '…') }],
    deployed: [],
  };
  return {
    ...location,
    id: `${kind}:${location.file}:${location.range.start}`,
    kind: kind === 'arn' ? 'arn' : 'endpoint',
    service,
    via: 'literal',
    clients: [],
    region: binding,
    hosts: host ? [host] : [],
    hostedIn: [region],
    isTest: input.isTest(location.file),
    literal: text.replaceAll('\0', '…'),
    traits: mentionOnly || PLACEHOLDER.test(text) ? ['mentionOnly'] : [],
  };
}

interface Target {
  readonly service: string;
  readonly region: string;
  readonly host?: string;
}

function arnTarget({ aws }: LinkInput, text: string): Target | undefined {
  const arn = parseArn(text);
  if (!arn || !namesRegion(aws, arn.region)) return undefined;
  return { service: aws.serviceOfArn(arn.service) ?? arn.service, region: arn.region };
}

/** A region, or what is meant to be one. */
function namesRegion(aws: AwsCatalog, text: string): boolean {
  return aws.isRegion(text) || aws.looksLikeRegion(text);
}

function hostTarget({ aws }: LinkInput, text: string): Target | undefined {
  const host = /^(?:https?:\/\/)?([^/:?#\s]+)/.exec(text)?.[1];
  const parsed = host ? aws.parseHost(host) : undefined;
  if (!host || !parsed?.region || !namesRegion(aws, parsed.region)) return undefined;
  return { service: parsed.service ?? 'unknown', region: parsed.region, host: host.replaceAll('\0', '…') };
}
