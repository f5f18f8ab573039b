import { equal } from 'node:assert/strict';
import type { Binding, Use } from '../../server/src/link/map';
import { coverageLine, coverageOf } from '../../server/src/report/coverage';
import { at, uses } from './sample';

const [sample] = uses;

function use(binding: Binding, ...deployed: readonly string[]): Use {
  return { ...sample!, region: { ...sample!.region, binding, deployed: deployed.map((region) => ({ ...at('src/config.ts', 'region'), region, note: '' })) } };
}

const line = (...list: readonly Use[]) => coverageLine(coverageOf(list));

describe('report/coverage', () => {
  it('counts by binding', () => {
    equal(line(use('pinned'), use('pinned'), use('defaulted'), use('unresolved')), 'uses: 2 pinned, 1 defaulted, 0 ambient, 1 unresolved');
  });

  it('tells where ambient uses are deployed, most uses first and the unknown last', () => {
    equal(
      line(use('ambient'), use('ambient'), use('ambient'), use('ambient', 'eu-west-1'), use('ambient', 'us-east-1'), use('ambient', 'us-east-1')),
      'uses: 0 pinned, 0 defaulted, 6 ambient (deployed: us-east-1 2, eu-west-1 1, unknown 3), 0 unresolved',
    );
  });

  it('counts a use that is deployed to several regions once', () => {
    equal(line(use('ambient', 'us-east-1', 'eu-west-1', 'us-east-1')), 'uses: 0 pinned, 0 defaulted, 1 ambient (deployed: eu-west-1/us-east-1 1), 0 unresolved');
  });

  it('does not count tests', () => {
    equal(line({ ...use('pinned'), isTest: true }), 'uses: 0 pinned, 0 defaulted, 0 ambient, 0 unresolved');
  });
});
