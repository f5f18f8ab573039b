import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRule } from '../../scripts/new-rule';
import { rules } from '../../server/src/rules/index';
import type * as Index from '../../server/src/rules/index';
import { extractFacts } from '../../server/src/extract/extract';

describe('npm run new-rule', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'regionlint-'));
    mkdirSync(join(root, 'test/rules'), { recursive: true });
    for (const folder of ['server/src/rules', 'server/src/aws']) cpSync(join(__dirname, '../..', folder), join(root, folder), { recursive: true });
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('makes a rule that runs and is listed in its place, and a test', () => {
    const created = createRule(root, 'late-failover');
    assert.deepEqual(created, ['server/src/rules/late-failover.ts', 'test/rules/late-failover.test.ts', 'server/src/rules/index.ts']);

    // oxlint-disable-next-line typescript/no-require-imports -- the made file is loaded by its path
    const index: typeof Index = require(join(root, 'server/src/rules/index.ts'));
    assert.deepEqual(
      index.rules.map(({ meta }) => meta.id),
      [...rules.map(({ meta }) => meta.id), 'late-failover'].sort(),
    );
    for (const file of created) assert.equal(extractFacts(file, readFileSync(join(root, file), 'utf8'))?.syntaxError, undefined);
  });

  it('leaves a list that it made as it would make it', () => {
    createRule(root, 'late-failover');
    const lines = readFileSync(join(root, 'server/src/rules/index.ts'), 'utf8').split('\n');
    const original = readFileSync(join(__dirname, '../../server/src/rules/index.ts'), 'utf8').split('\n');
    assert.deepEqual(
      lines.filter((line) => !original.includes(line)),
      ["import lateFailover from './late-failover';", '  lateFailover,'],
    );
    assert.deepEqual(original.filter((line) => !lines.includes(line)), []);
  });

  it('refuses an id that exists, is malformed, or names the cure', () => {
    assert.throws(() => createRule(root, 'pinned-region'), /exists already/);
    assert.throws(() => createRule(root, 'PinnedRegion'), /is no rule id/);
    assert.throws(() => createRule(root, 'no-region'), /name the bad pattern/);
  });
});
