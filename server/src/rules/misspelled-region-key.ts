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
    messages: {
      misspelled: 'The client reads `region`, not `{key}`: the region is lost, and the environment decides.',
      elsewhere: 'The client reads `region`, and its configuration names the region by another key: it is lost, and the environment decides.',
    },
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
      if (!key) {
        report({ messageId: 'elsewhere', at, uses: [use] });
        continue;
      }
      const edits = [{ ...key, newText: 'region' }];
      report({ messageId: 'misspelled', data: { key: text(key) }, at, uses: [use], fixes: [{ title: 'Rename the key to region', applicability: 'suggestion', edits }] });
    }
  },
});

/** The key, where the configuration is written in the construction itself. */
function misspelledKey({ file, range }: Use, text: ReadText): Location | undefined {
  const match = /(?<![\w$.])(?!region\b)(?:[Aa][Ww][Ss]_?)?[Rr][Ee][Gg][Ii][Oo][Nn](?:_?[Nn][Aa][Mm][Ee])?(?=['"]?\s*:)/.exec(text({ file, range }));
  if (!match) return undefined;
  const start = range.start + match.index;
  return { file, range: { start, end: start + match[0].length } };
}
