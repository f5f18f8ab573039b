import { deepEqual, equal, ok } from 'node:assert/strict';
import { Patience } from '../../../server/src/link/evaluate/patience';
import { UseRecorder } from '../../../server/src/link/uses/use-recorder';
import { primitive } from '../../../server/src/link/values/value';
import { inputOf } from '../../support/in-memory';

/** The steps after which an entry point that meets nothing is given up. */
function most(patience: Patience, noted: number): number {
  let steps = 0;
  while (!patience.isOver(steps, noted)) steps += 100;
  return steps;
}

describe('link/evaluate/patience', () => {
  it('begins anew with whatever is met of AWS', () => {
    const patience = new Patience();
    ok(patience.isOver(20_100, 0));
    ok(!patience.isOver(20_100, 1));
    ok(!patience.isOver(40_000, 1));
    ok(patience.isOver(40_200, 1));
  });

  it('is what it was for small programs, and wears out in large ones, but for a rest', () => {
    const patience = new Patience();
    const first = most(patience, 0);
    patience.leave(500);
    ok(most(patience, 0) > first * 0.99);
    for (let entries = 0; entries < 100; entries++) patience.leave(20_000);
    equal(most(patience, 0), 1100);
  });

  it('leaves small programs their budget, and later entry points of very large ones a part of it', () => {
    const patience = new Patience();
    const allowed = [0, 599_999, 900_000, 10_000_000].map((taken) => patience.allowance(20_000, taken));
    deepEqual(allowed, [20_000, 20_000, 10_000, 2_000]);
    equal(patience.allowance(500, 10_000_000), 500);
  });

  it('takes what is met again for nothing new, but in few circumstances and on a way into the program', () => {
    const uses = new UseRecorder(inputOf(new Map()));
    const at = { file: 'client.ts', id: 1 };
    const newsOf = (region: string, entry?: string) => {
      const { news } = uses;
      uses.entry = entry === undefined ? undefined : { kind: 'lambda', at: { ...at, file: entry } };
      for (let circumstances = 0; circumstances < 10; circumstances++) {
        uses.assumptions = [{}];
        uses.operation({ at, service: 's3', operation: 'GetObject', via: 'sdk-v3', client: undefined, region: primitive(region, at) }, []);
      }
      return uses.news - news;
    };
    deepEqual([newsOf('us-east-1'), newsOf('us-east-1'), newsOf('us-east-1', 'handler.ts'), newsOf('eu-west-1')], [4, 0, 10, 4]);
  });
});
