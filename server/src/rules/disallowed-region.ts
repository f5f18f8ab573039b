import type { AwsCatalog } from '../aws/catalog';
import type { Location } from '../extract/location';
import type { Use } from '../link/map';
import { defineRule } from './rule';

export default defineRule({
  meta: {
    id: 'disallowed-region',
    severity: 'error',
    severityReason: 'Whoever wrote `allowedRegions` into the configuration has decided it.',
    fixable: false,
    defaultOptions: {},
    messages: {
      named: '{service} is used in {region}, which the configuration {objection}.',
      deployed: '{service} is deployed to {region}, which the configuration {objection}.',
    },
    docs: {
      summary: 'A region is used that the configuration does not allow.',
      why: `A platform team says in \`allowedRegions\` which regions may be used at all: for where data may lie, for what is paid for, or to get out of a region for good.
\`require\` lists all that are allowed, \`forbid\` those that are not; \`*\` stands for anything, as in \`eu-*\`. Uses for which AWS leaves no choice are allowed, and so is what \`allowedPins\` names with a reason.`,
      examples: [
        {
          bad: `// file: src/uploads.ts
import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: 'us-east-1' });

// file: regionlint.config.json
{ "allowedRegions": { "require": ["eu-*"] } }`,
          good: `// file: src/uploads.ts
import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: process.env.UPLOADS_REGION });

// file: regionlint.config.json
{ "allowedRegions": { "require": ["eu-*"] } }`,
        },
      ],
      references: ['https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html'],
    },
  },

  check({ map, aws, policy, text, report }) {
    const seen = new Set<string>();
    for (const use of map.uses) {
      if (use.isTest || use.traits.some((trait) => trait === 'mentionOnly' || trait === 'localEndpoint' || trait === 'decidedInTest')) continue;
      for (const { region, at, messageId } of regionsOf(use, text)) {
        const objection = aws.isRegion(region) && !isExempt(use, region, aws) && !policy.mayBePinned(use.service, region) ? policy.objection(region) : undefined;
        const key = `${at.file}:${at.range.start}:${region}`;
        if (objection === undefined || seen.has(key)) continue;
        seen.add(key);
        report({ messageId, data: { service: aws.displayName(use.service), region, objection }, at, uses: [use] });
      }
    }
  },
});

interface NamedRegion {
  readonly region: string;
  readonly at: Location;
  readonly messageId: 'named' | 'deployed';
}

/** Every region that the use names or is deployed to, each where that is decided. */
function regionsOf(use: Use, text: (location: Location) => string): readonly NamedRegion[] {
  const { values, possible, deployed, trace } = use.region;
  const literals = trace.filter(({ kind }) => kind === 'literal');
  const named = new Set([...values, ...possible.map(({ value }) => value)]);
  return [
    ...[...named].map((region) => ({ region, at: literals.find((step) => text(step).includes(region)) ?? use, messageId: 'named' as const })),
    ...deployed.map(({ region, file, range }) => ({ region, at: text({ file, range }) === '' ? use : { file, range }, messageId: 'deployed' as const })),
  ];
}

function isExempt({ service }: Use, region: string, aws: AwsCatalog): boolean {
  return aws.fixedRegion(service) !== undefined || aws.requiredRegion(service, region) !== undefined;
}
