import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regions } from '../../server/src/aws/partitions';

const grammar: { repository: { region: { match: string } } } = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'syntaxes', 'aws-strings.tmLanguage.json'), 'utf8'),
);
const pattern = new RegExp(grammar.repository.region.match);

describe('the grammar', () => {
  it('knows the regions that the catalog knows, and no other', () => {
    const areas = new Set(regions.map((region) => region.replace(/-[a-z]+-\d+$/, '')));
    const directions = new Set(regions.map((region) => region.replace(/^.*-([a-z]+)-\d+$/, '$1')));
    const conceivable = [...areas].flatMap((area) => [...directions].flatMap((direction) => Array.from({ length: 10 }, (_, i) => `${area}-${direction}-${i}`)));
    const known = conceivable.filter((region) => pattern.test(region));

    assert.deepEqual(known.sort(), [...regions].sort());
  });

  it('knows a region only as a word of its own', () => {
    const texts = ['us-east-1', '"us-east-1"', 'sqs.us-east-1.amazonaws.com', 'us-east-1,us-west-2', 'us-east-11', 'us-east-1a', 'xus-east-1', 'my-us-east-1', 'us-east-1-x', 'us_east_1'];
    assert.deepEqual(texts.filter((text) => pattern.test(text)), texts.slice(0, 4));
  });
});
