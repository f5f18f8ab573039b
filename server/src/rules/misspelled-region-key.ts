import type { Location } from '../extract/location';
import type { Use } from '../link/map';
import { defineRule } from './rule';
import type { ReadText } from './shared/region-edits';

export default defineRule({
  meta: {
    id: 'misspelled-region-key',
    severity: 'error',
    severityReason: 'The client ignores the key, so it calls another region than the code says.',
    fixable: true,
    defaultOptions: {},
    messages: { misspelled: 'The client reads `region`, not `{key}`: the region is lost, and the environment decides.' },
    docs: {
      summary: "A client's configuration names its region by a key that is not read.",
      why: `The SDK ignores keys that it does not know. Where the configuration is typed loosely, as in JavaScript, in a spread or in JSON, nobody says that \`REGION\` or \`Region\` is not \`region\`,
and the client takes its region from the environment, or has none.`,
      examples: [
        {
          bad: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ REGION: 'eu-west-1' });`,
          good: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: process.env.UPLOADS_REGION });`,
        },
      ],
      references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html'],
    },
  },

  check({ map, text, report }) {
    const seen = new Set<string>();
    for (const use of map.uses) {
      if (use.kind !== 'client' || !use.traits.includes('misspelledRegionKey')) continue;
      const key = misspelledKey(use, text);
      const at = key ?? use;
      const id = `${at.file}:${at.range.start}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const edits = key ? [{ file: key.file, range: key.range, newText: 'region' }] : [];
      report({
        messageId: 'misspelled',
        data: { key: key ? text(key) : 'REGION' },
        at,
        uses: [use],
        fixes: key ? [{ title: 'Rename the key to region', applicability: 'suggestion', edits }] : [],
      });
    }
  },
});

/** The key as written in the configuration: in the option that the trace names, else within the construction. */
function misspelledKey(use: Use, text: ReadText): Location | undefined {
  const places: readonly Location[] = [...use.region.trace.filter((step) => step.kind === 'option'), use];
  for (const { file, range } of places) {
    const match = /(?<![\w$.])(?!region\b)[Rr][Ee][Gg][Ii][Oo][Nn](?=['"]?\s*(?::|$))/.exec(text({ file, range }));
    if (!match) continue;
    const start = range.start + match.index;
    return { file, range: { start, end: start + match[0].length } };
  }
  return undefined;
}
