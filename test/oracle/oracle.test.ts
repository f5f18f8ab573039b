import { deepEqual, notDeepEqual, ok } from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { loadCases, readJson, type OracleCase } from './case';
import { mapOf } from './map-of';
import { scoreCase, type CaseScore } from './score';
import { problemsOf, tableOf } from './summary';

/** Cases that are not exact yet: name → why. One that has become exact must be taken out. */
const knownGaps = readJson<Record<string, string>>(join(__dirname, 'known-gaps.json'));

const own = loadCases(join(__dirname, 'cases'));
const further = process.env['ORACLE_CASES'];

describe('oracle: what programs did on the AWS SDK', () => {
  scoreAll(own, knownGaps);

  it('lists no gap of a case that is not there', () => {
    const names = new Set(own.map(({ name }) => name));
    deepEqual(Object.keys(knownGaps).filter((name) => !names.has(name)), []);
  });
});

if (further !== undefined) {
  describe(`oracle: the cases of ${further}`, () => {
    const cases = loadCases(resolve(further));
    it('has cases', () => ok(cases.length > 0));
    scoreAll(cases, {});
  });
}

function scoreAll(cases: readonly OracleCase[], gaps: Readonly<Record<string, string>>): void {
  const scores: CaseScore[] = [];

  for (const oracleCase of cases) {
    const { name, note, dir } = oracleCase;
    it(`${name}: ${note}`, async () => {
      const score = scoreCase(oracleCase, await mapOf(dir));
      scores.push(score);
      if (gaps[name] === undefined) deepEqual(problemsOf(score), []);
      else notDeepEqual(problemsOf(score), [], `${name} is exact now: take it out of known-gaps.json`);
    });
  }

  after('the table', () => {
    if (scores.length) console.log(`\n${tableOf(scores)}\n`);
  });
}
