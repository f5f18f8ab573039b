import { deepEqual, notDeepEqual, ok } from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { loadCases, readJson, type OracleCase } from './case';
import { mapOf } from './map-of';
import { scoreCase, type CaseScore } from './score';
import { problemsOf, tableOf, verdictProblems } from './summary';

/** Cases that are not right yet, name → why. One that has become right must be taken out. */
interface Gaps {
  readonly regions: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
}

const knownGaps = readJson<Gaps>(join(__dirname, 'known-gaps.json'));

const own = loadCases(join(__dirname, 'cases'));
const further = process.env['ORACLE_CASES'];

describe('oracle: what programs did on the AWS SDK', () => {
  scoreAll(own, knownGaps);

  it('lists no gap of a case that is not there', () => {
    const names = new Set(own.map(({ name }) => name));
    deepEqual([...Object.keys(knownGaps.regions), ...Object.keys(knownGaps.verdicts)].filter((name) => !names.has(name)), []);
  });
});

if (further !== undefined) {
  describe(`oracle: the cases of ${further}`, () => {
    const cases = loadCases(resolve(further));
    it('has cases', () => ok(cases.length > 0));
    scoreAll(cases, { regions: {}, verdicts: {} });
  });
}

function scoreAll(cases: readonly OracleCase[], gaps: Gaps): void {
  const scores: CaseScore[] = [];

  for (const oracleCase of cases) {
    const { name, note, dir } = oracleCase;
    it(`${name}: ${note}`, async () => {
      const score = scoreCase(oracleCase, await mapOf(dir));
      scores.push(score);
      hold(problemsOf(score), gaps.regions[name], `the regions of ${name}`);
      hold(verdictProblems(score), gaps.verdicts[name], `the verdicts of ${name}`);
    });
  }

  after('the table', () => {
    if (scores.length) console.log(`\n${tableOf(scores)}\n`);
  });
}

function hold(problems: readonly string[], gap: string | undefined, what: string): void {
  if (gap === undefined) deepEqual(problems, []);
  else notDeepEqual(problems, [], `${what} are right now: take them out of known-gaps.json`);
}
