import { deepEqual, equal, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { loadCases, type OracleCase, type TruthRow } from './case';
import { scoreCase, type Mark, type ScoredMap, type ScoredUse } from './score';
import { problemsOf, tableOf, verdictProblems } from './summary';

const cases = loadCases(join(__dirname, 'cases'));

/** The map of an analyzer that says of each row what `alter` makes of the truth. */
function mapBy(alter: (use: ScoredUse) => ScoredUse, { truth }: OracleCase): ScoredMap {
  return { uses: truth.operations.map((row) => alter(useOf(row))), entrypoints: truth.entrypoints };
}

const useOf = ({ file, line, service, operation, binding, values, environment, hosts = [], hostedIn = [] }: TruthRow): ScoredUse =>
  ({ kind: 'operation', service, operation, location: { file, line }, region: { binding, values, environment }, hosts, hostedIn });

const marksBy = (alter: (use: ScoredUse) => ScoredUse): Mark[] =>
  cases.flatMap((one) => scoreCase(one, mapBy(alter, one)).rows.map(({ mark }) => mark));

describe('oracle: the scorer tells honest analyzers from lying ones', () => {
  it('finds nothing to say where a map repeats the truth', () => {
    for (const one of cases) {
      const score = scoreCase(one, mapBy((use) => use, one));
      deepEqual([one.name, ...problemsOf(score), ...verdictProblems(score)], [one.name]);
    }
  });

  it('marks all wrong where everything is said to be in a region that no program calls', () => {
    const moved = { binding: 'pinned', values: ['mars-north-1'], environment: [] };
    deepEqual([...new Set(marksBy((use) => ({ ...use, region: moved })))], ['wrong']);
  });

  it('forgives an analyzer that always says it cannot tell, and believes it only where that is so', () => {
    const marks = marksBy((use) => ({ ...use, region: { binding: 'unresolved', values: [], environment: [] } }));
    deepEqual([...new Set(marks)].sort(), ['exact', 'unresolved']);
    equal(marks.filter((mark) => mark === 'exact').length, cases.flatMap(({ truth }) => truth.operations).filter(({ binding }) => binding === 'unresolved').length);
  });

  it('misses everything of an analyzer that says nothing', () => {
    deepEqual([...new Set(cases.flatMap((one) => scoreCase(one, { uses: [], entrypoints: [] }).rows.map(({ mark }) => mark)))], ['missed']);
  });
});

const row: TruthRow = {
  file: 'src/a.ts', line: 3, also: [{ file: 'src/a.ts', line: 1 }], service: 'dynamodb', operation: 'GetItem',
  binding: 'pinned', values: ['eu-west-1', 'us-east-1'], environment: [], hosts: ['dynamodb.eu-west-1.amazonaws.com'], hostedIn: ['eu-west-1'],
};
const score = (uses: ScoredUse[], rows: TruthRow[] = [row], never: string[] = []) =>
  scoreCase({ name: 'case', truth: { operations: rows, entrypoints: [] }, never }, { uses, entrypoints: [] });
const marks = (...given: Parameters<typeof score>): Mark[] => score(...given).rows.map(({ mark }) => mark);
const pinnedTo = (...values: string[]): ScoredUse => ({ ...useOf(row), region: { binding: 'pinned', values, environment: [] } });

describe('oracle: the scorer', () => {
  it('takes regions as a set, over one or several pinned uses of a place', () => {
    deepEqual(marks([pinnedTo('us-east-1', 'eu-west-1')]), ['exact']);
    deepEqual(marks([pinnedTo('us-east-1'), pinnedTo('eu-west-1')]), ['exact']);
    deepEqual(marks([pinnedTo('us-east-1')]), ['wrong']);
    deepEqual(marks([pinnedTo('us-east-1', 'eu-west-1', 'eu-west-2')]), ['wrong']);
  });

  it('accepts the other places of a row, and a path that begins with ./', () => {
    deepEqual(marks([{ ...useOf(row), location: { file: './src/a.ts', line: 1 } }]), ['exact']);
    deepEqual(marks([{ ...useOf(row), location: { file: 'src/a.ts', line: 2 } }]), ['missed']);
  });

  it('wants service, operation and binding right', () => {
    deepEqual(marks([{ ...useOf(row), service: 's3' }]), ['wrong']);
    deepEqual(marks([{ ...useOf(row), operation: 'PutItem' }]), ['wrong']);
    deepEqual(marks([{ ...useOf(row), region: { ...useOf(row).region, binding: 'defaulted' } }]), ['wrong']);
    deepEqual(marks([{ ...useOf(row), kind: 'client' }]), ['missed']);
  });

  it('wants one claim for each binding of a place', () => {
    const ambient: TruthRow = { ...row, binding: 'ambient', values: [], environment: ['AWS_REGION'] };
    deepEqual(marks([useOf(row)], [row, ambient]), ['exact', 'missed']);
    deepEqual(marks([useOf(row), useOf(ambient)], [row, ambient]), ['exact', 'exact']);
  });

  it('counts what is claimed where nothing is called, and beyond what is called', () => {
    const elsewhere = { ...useOf(row), location: { file: 'src/a.ts', line: 9 } };
    equal(score([useOf(row), elsewhere]).stray.length, 1);
    deepEqual([score([useOf(row), elsewhere], [row], ['src/a.ts:9']).stray.length, score([elsewhere], [row], ['src/a.ts:9']).phantom.length], [0, 1]);
    equal(score([useOf(row), { ...useOf(row), region: { binding: 'ambient', values: [], environment: [] } }]).stray.length, 1);
  });

  it('compares hosts of an exact row, S3 hosts without the bucket', () => {
    equal(score([{ ...useOf(row), hosts: [] }]).rows[0]?.hosts, 'absent');
    equal(score([{ ...useOf(row), hosts: ['dynamodb.us-west-2.amazonaws.com'] }]).rows[0]?.hosts, 'wrong');
    const s3: TruthRow = { ...row, service: 's3', hosts: ['s3.eu-west-1.amazonaws.com'] };
    equal(score([{ ...useOf(s3), hosts: ['my-bucket.s3.eu-west-1.amazonaws.com'] }], [s3]).rows[0]?.hosts, 'right');
  });

  it('prints a table by binding', () => {
    const text = tableOf([score([useOf(row)])]);
    ok(/pinned +1 +1 +0 +0 +0 +100\.0 +0\.0/.test(text), text);
  });
});
