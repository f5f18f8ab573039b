import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renewDocs } from '../../scripts/docs';
import { reservedIds, rules } from '../../server/src/rules/index';

const root = join(__dirname, '..', '..');
const ids = rules.map(({ meta }) => meta.id);

describe('the catalogue of rules', () => {
  it('lists ids that are sorted, unique and not reserved', () => {
    assert.deepEqual(ids, [...new Set(ids)].sort());
    assert.deepEqual(ids.filter((id) => reservedIds.includes(id)), []);
  });

  it('lists every rule file under its name', () => {
    const files = readdirSync(join(root, 'server/src/rules'), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !['index.ts', 'rule.ts', 'run.ts', 'suppressions.ts'].includes(entry.name))
      .map(({ name }) => name);
    assert.deepEqual(files.sort(), ids.map((id) => `${id}.ts`).sort());
  });

  it('has a test for every rule', () => {
    const tests = new Set(readdirSync(join(root, 'test/rules')));
    assert.deepEqual(ids.filter((id) => !tests.has(`${id}.test.ts`)), []);
  });

  it('yields only to rules that are listed', () => {
    const unknown = rules.flatMap(({ meta }) => (meta.yieldsTo ?? []).filter((id) => !ids.includes(id)));
    assert.deepEqual(unknown, []);
  });

  it('has examples and references for every rule, and messages of at most two sentences', () => {
    for (const { meta } of rules) {
      assert.ok(meta.docs.examples.length > 0, `${meta.id} has no example.`);
      assert.ok(meta.docs.references.length > 0, `${meta.id} has no reference.`);
      for (const message of Object.values(meta.messages)) assert.ok(message.split(/\.(?:\s|$)/).filter(Boolean).length <= 2, message);
    }
  });

  it('has current docs; `npm run docs` renews them', () => {
    assert.deepEqual(renewDocs(root, 'check'), []);
  });
});
