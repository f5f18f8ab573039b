import assert from 'node:assert/strict';
import { withOutput } from '../../scripts/readme-output';

describe('the output that the README shows', () => {
  const run = (args: readonly string[]) => `ran ${args.join('|')}\nsecond\nthird\n`;

  it('stands between its markers, and takes the place of what was there', () => {
    const markdown = 'before\n<!-- output: regionlint samples/a --all -->\nold\n<!-- /output -->\nafter\n';
    const expected = 'before\n<!-- output: regionlint samples/a --all -->\n```text\nran samples/a|--all\nsecond\nthird\n```\n<!-- /output -->\nafter\n';
    assert.equal(withOutput(markdown, run), expected);
    assert.equal(withOutput(expected, run), expected);
  });

  it('may be cut, and then says so', () => {
    const markdown = '<!-- output: regionlint rules (first 2 lines) -->\n<!-- /output -->\n';
    assert.equal(withOutput(markdown, run), '<!-- output: regionlint rules (first 2 lines) -->\n```text\nran rules\nsecond\n…\n```\n<!-- /output -->\n');
  });
});
