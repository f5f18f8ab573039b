import type { AwsCatalog } from '../aws/catalog';
import type { Location } from '../extract/location';
import type { RegionSource } from '../link/infrastructure/declarations';
import type { Use } from '../link/map';
import { defineRule } from './rule';
import { shippedClients } from './shared/clients';
import { correctRegion, takeFromEnvironment } from './shared/region-edits';
import { list } from './shared/wording';

export default defineRule({
  meta: {
    id: 'unknown-region',
    severity: 'error',
    severityReason: 'No host bears such a name, so every call fails, and the code cannot have been run.',
    fixable: true,
    defaultOptions: { regions: [] as readonly string[] },
    messages: {
      unknown: '{region} is no region of AWS, so the host of that name does not exist and every call fails. The nearest are {nearest}.',
      meant: '{text} is {what} and no region of AWS, so every call fails. The region is {region}.',
      pseudo: '{region} stands for a region only where a service has a global endpoint. {service} has none, so the host {host} does not exist and every call fails.',
    },
    docs: {
      summary: 'A region does not exist.',
      why: `The SDK checks only the form of a region's name. A misspelt one compiles, passes the tests that mock AWS, and fails at the first call with a DNS error,
which in a fail-over path is the worst moment.`,
      examples: [
        {
          bad: `import { S3Client } from '@aws-sdk/client-s3';

export const standby = new S3Client({ region: 'us-wset-2' });`,
          good: `import { S3Client } from '@aws-sdk/client-s3';

export const standby = new S3Client({ region: 'us-west-2' });`,
        },
      ],
      whenNotToUse: 'A region newer than this version of regionlint, or a private one: name it in `regions`.',
      references: ['https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html'],
    },
  },

  check({ map, aws, options, text, report }) {
    for (const use of shippedClients(map)) {
      const region = use.region.values.find((value) => /^aws(?:-[a-z]+)*-global$/.test(value));
      const host = use.hosts.find((one) => region !== undefined && one.includes(region));
      if (region === undefined || host === undefined) continue;
      const literal = use.region.trace.find((step) => step.kind === 'literal' && text(step).includes(region));
      const fixes = literal ? takeFromEnvironment(literal, region, text) : [];
      report({ messageId: 'pseudo', data: { region, service: aws.displayName(use.service), host }, at: literal ?? use, uses: [use], fixes });
    }
    const found = new Map<string, { readonly region: string; readonly at: Location; readonly uses: Use[] }>();
    const add = (region: string, at: Location, uses: readonly Use[]): void => {
      const key = `${at.file}:${at.range.start}:${region}`;
      const known = found.get(key);
      if (known) known.uses.push(...uses);
      else found.set(key, { region, at, uses: [...uses] });
    };
    for (const use of map.uses) {
      if (use.isTest || use.kind === 'resource') continue;
      for (const region of unknownRegions(use, aws, options.regions)) add(region, literalOf(use, region, text), [use]);
    }
    for (const { region, at } of map.infrastructure.deployments.flatMap(({ regions }) => regions.flatMap(literalsIn))) {
      if (!aws.isRegion(region) && aws.looksLikeRegion(region) && !options.regions.includes(region)) add(region, at, []);
    }
    for (const { region, at, uses } of found.values()) {
      const meant = meantBy(region, aws);
      if (meant !== undefined) {
        report({ messageId: 'meant', data: { text: region, ...meant }, at, uses, fixes: correctRegion(at, region, [meant.region], text) });
        continue;
      }
      const nearest = aws.nearestRegions(region);
      report({ messageId: 'unknown', data: { region, nearest: list(nearest, 'and') }, at, uses, fixes: correctRegion(at, region, nearest, text) });
    }
  },
});

function unknownRegions({ kind, region, traits, hosts }: Use, aws: AwsCatalog, known: readonly string[]): readonly string[] {
  if (traits.includes('localEndpoint') || traits.includes('mentionOnly')) return [];
  const named = new Set([...region.values, ...region.possible.map(({ value }) => value)]);
  const isCall = kind === 'client' || kind === 'operation';
  const isSlip = (value: string): boolean => meantBy(value, aws) !== undefined || (isWithoutNumber(value, aws) && hosts.some((host) => host.includes(value)));
  return [...named].filter((value) => !aws.isRegion(value) && !known.includes(value) && (aws.looksLikeRegion(value) || (isCall && isSlip(value))));
}

/** The regions that a deployment is told to go to. */
function literalsIn(source: RegionSource): readonly { readonly region: string; readonly at: Location }[] {
  if (source.kind === 'literal') return [source];
  return source.kind === 'environment' && source.fallback ? literalsIn(source.fallback) : [];
}

interface Meant {
  readonly region: string;
  /** Completes "… is". */
  readonly what: string;
}

/** The region that people mean by an availability zone, by capitals, or by other signs between its parts: hosts take any, signatures do not. */
function meantBy(value: string, aws: AwsCatalog): Meant | undefined {
  const small = value.toLowerCase();
  if (small !== value && aws.isRegion(small)) return { region: small, what: 'in capitals' };
  const carried = aws.regionCarriedBy(value);
  if (carried?.kind === 'availability-zone') return { region: carried.region, what: 'an availability zone' };
  if (carried?.kind === 'availability-zone-id') return { region: carried.region, what: 'the id of an availability zone' };
  const [nearest = ''] = aws.nearestRegions(small);
  return lettersOf(nearest) === lettersOf(small) ? { region: nearest, what: 'written another way' } : undefined;
}

/** `us_east_1`, `useast1` → `useast1`. */
function lettersOf(text: string): string {
  return text.replace(/[^a-z0-9]/g, '');
}

/** `eu-central`. */
function isWithoutNumber(value: string, aws: AwsCatalog): boolean {
  return value.includes('-') && aws.isRegion(`${value}-1`);
}

/** The literal that holds the region; the use itself where the region is put together of several. */
function literalOf(use: Use, region: string, text: (location: Location) => string): Location {
  return use.region.trace.find((step) => step.kind === 'literal' && text(step).includes(region)) ?? use;
}
