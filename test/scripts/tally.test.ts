import assert from 'node:assert/strict';
import { closingLine, tallyOf, total } from '../../scripts/suites/tally.mjs';

const ended = (output: string, code = 0) => ({ output, code, timedOut: false });

describe('counting tests', () => {
  it('reads the closing line of a suite, the last one', () => {
    assert.deepEqual(tallyOf(ended('1 passed, 0 failed\nmore\n\n12 passed, 3 failed, 2 skipped\nbye\n', 1)), { passed: 12, failed: 3, skipped: 2 });
  });

  it('reads the summary of mocha, coloured or not', () => {
    assert.deepEqual(tallyOf(ended('  a test\n    passing by\n\n\n  41 passing (3s)\n  2 pending\n  1 failing\n\n  1) a test', 1)), { passed: 41, failed: 1, skipped: 2 });
    assert.deepEqual(tallyOf(ended('\u001b[92m \u001b[0m\u001b[32m 7 passing\u001b[0m\u001b[90m (9ms)\u001b[0m\n')), { passed: 7, failed: 0, skipped: 0 });
  });

  it('counts a suite that broke off, ran nothing, or took too long as failed', () => {
    assert.deepEqual(tallyOf(ended('Error: no such file', 1)), { passed: 0, failed: 1, skipped: 0, complaint: 'it broke off with exit code 1 before it counted its tests' });
    assert.deepEqual(tallyOf(ended('all is well', 0)).failed, 1);
    assert.deepEqual(tallyOf(ended('0 passed, 0 failed')).failed, 1);
    assert.deepEqual(tallyOf(ended('9 passed, 0 failed', 3)), { passed: 9, failed: 1, skipped: 0, complaint: 'no test failed, but it ended with exit code 3' });
    assert.deepEqual(tallyOf({ ...ended('9 passed, 0 failed'), timedOut: true }).failed, 1);
  });

  it('adds up, and mentions skipped tests only where there are some', () => {
    const sum = total([{ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 }]);
    assert.equal(closingLine(sum), '7 passed, 1 failed');
    assert.equal(closingLine(total([sum, { passed: 0, failed: 0, skipped: 2 }])), '7 passed, 1 failed, 2 skipped');
  });
});
