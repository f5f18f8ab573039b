import { strict as assert } from 'node:assert';
import type { Config } from '../../server/src/config/config';
import { defineRule, type Rule } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { analyzedInMemory } from '../support/in-memory';

const file = 'src/main.ts';
const text = `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: 'us-west-2' });
export const archive = new S3Client({ region: 'us-west-2' });
`;

const docs = { summary: '', why: '', examples: [], references: [] };
const common = { severity: 'info', severityReason: '', fixable: false, docs } as const;

/** Reports each client of the map. */
const clients: Rule = defineRule({
  meta: { ...common, id: 'clients', defaultOptions: { word: 'client', mark: '!' }, messages: { found: 'A {word} of {service}{mark}' } },
  check({ map, options, report }) {
    for (const use of map.uses) {
      if (use.kind === 'client') report({ messageId: 'found', data: { ...options, service: use.service }, at: use, uses: [use] });
    }
  },
});

/** Reports the first client, which `clients` then passes over. */
const first: Rule = defineRule({
  meta: { ...common, id: 'first', defaultOptions: {}, messages: { found: 'First.' } },
  check({ map, report }) {
    const use = map.uses.find(({ kind }) => kind === 'client');
    if (use) report({ messageId: 'found', at: use, uses: [use], severity: 'error' });
  },
});

const others: Rule = defineRule({
  meta: { ...common, id: 'others', yieldsTo: ['first'], defaultOptions: {}, messages: { found: 'Other.' } },
  check({ map, isReported, report }) {
    for (const use of map.uses) if (use.kind === 'client' && !isReported(use)) report({ messageId: 'found', at: use, uses: [use] });
  },
});

const broken: Rule = defineRule({
  meta: { ...common, id: 'broken', defaultOptions: {}, messages: { found: 'Broken.' } },
  check({ map, report }) {
    for (const use of map.uses) report({ messageId: 'found', at: use });
    throw new Error('a mistake in the rule');
  },
});

function run(rules: readonly Rule[], settings: Config['rules'] = {}): readonly string[] {
  const { map, aws } = analyzedInMemory(new Map([[file, text]]));
  const { diagnostics, failures } = runRules(rules, { map, aws, config: { rules: settings }, text: (path) => (path === file ? text : undefined) });
  return [
    ...diagnostics.map(({ rule, severity, message, range }) => `${severity} ${rule} ${text.slice(range.start, range.end).length > 0 ? message : 'nowhere'}`),
    ...failures.map(({ rule, error }) => `${rule}: ${String(error)}`),
  ];
}

describe('runRules', () => {
  it('fills the placeholders of messages', () => {
    assert.deepEqual(run([clients]), ['info clients A client of s3!', 'info clients A client of s3!']);
  });

  it('lays configured options over the defaults', () => {
    assert.deepEqual(run([clients], { clients: ['hint', { word: 'customer' }] })[0], 'hint clients A customer of s3!');
  });

  it("puts the configured severity over the report's, and that over the rule's", () => {
    assert.deepEqual(run([first]), ['error first First.']);
    assert.deepEqual(run([first], { first: 'hint' }), ['hint first First.']);
  });

  it('does not run a rule that is off', () => {
    assert.deepEqual(run([first], { first: 'off' }), []);
    assert.deepEqual(run([first], { first: ['off', {}] }), []);
  });

  it('runs a rule after those it yields to, and tells it what they reported', () => {
    assert.deepEqual(run([others, first]), ['error first First.', 'info others Other.']);
  });

  it('lets a rule speak where the one it yields to is off', () => {
    assert.deepEqual(run([others, first], { first: 'off' }), ['info others Other.', 'info others Other.']);
  });

  it('names a rule that throws, drops what it reported, and goes on', () => {
    assert.deepEqual(run([broken, first]), ['error first First.', 'broken: Error: a mistake in the rule']);
  });

  it('refuses rules that yield to each other', () => {
    const circular: Rule = { ...first, meta: { ...first.meta, yieldsTo: ['others'] } };
    assert.throws(() => run([others, circular]), /others → first → others/);
  });

  it('stops where it is told to', () => {
    const { map, aws } = analyzedInMemory(new Map([[file, text]]));
    const checkpoint = (): never => {
      throw new Error('cancelled');
    };
    assert.throws(() => runRules([first], { map, aws, config: { rules: {} }, text: () => text, checkpoint }), /cancelled/);
  });
});
