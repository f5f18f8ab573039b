import { defineRule, type Fix } from './rule';
import type { Use } from '../link/map';
import { isCode, type ReadText } from './shared/region-edits';

export default defineRule({
  meta: {
    id: 'config-in-array',
    severity: 'error',
    severityReason: 'The client ignores what is in the array, so it calls another region than the code says.',
    fixable: true,
    defaultOptions: {},
    messages: { array: 'The client takes an object and is given an array: the region in it is lost, and the environment decides.' },
    docs: {
      summary: "A client's configuration stands in an array, and is not read.",
      why: `A client reads members of an object. An array has none of them, and JavaScript does not mind: region, credentials and endpoint are lost without a word,
and the client takes its region from the environment, or has none.`,
      examples: [
        {
          bad: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client([{ region: 'eu-west-1' }]);`,
          good: `import { S3Client } from '@aws-sdk/client-s3';

export const uploads = new S3Client({ region: process.env.UPLOADS_REGION });`,
        },
      ],
      references: ['https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/configuring-the-jssdk.html'],
    },
  },

  check({ map, text, report }) {
    for (const use of map.uses) {
      if (use.kind !== 'client' || !use.traits.includes('configInArray')) continue;
      report({ messageId: 'array', at: use, uses: [use], fixes: unwrap(use, text) });
    }
  },
});

/** `new S3Client([{ … }])` → `new S3Client({ … })`. */
function unwrap({ file, range }: Use, read: ReadText): readonly Fix[] {
  const [, head = '', open = '', inner = '', close = ''] = /^(new\s+[\w$.]+\(\s*)(\[\s*)(\{[^[\]]*\})(\s*,?\s*\])\s*,?\s*\)$/s.exec(read({ file, range })) ?? [];
  if (inner === '' || !isCode(file)) return [];
  const start = range.start + head.length;
  const end = start + open.length + inner.length;
  const edits = [
    { file, range: { start, end: start + open.length }, newText: '' },
    { file, range: { start: end, end: end + close.length }, newText: '' },
  ];
  return [{ title: 'Take the configuration out of the array', applicability: 'suggestion', edits }];
}
