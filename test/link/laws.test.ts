import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import type { DependencyMap } from '../../server/src/link/map';
import { analyzedInMemory } from '../support/in-memory';
import { joinFiles } from '../support/marked-code';
import { build, plan } from './laws/grammar';
import { printed, type Program } from './laws/program';
import { type Choice, type Rewrite, REWRITES } from './laws/rewrites';

/** Other programs are tried with `LAWS_SEED=7 LAWS_RUNS=1000 npm run unit -- --grep laws`. */
const SEED = Number(process.env['LAWS_SEED'] ?? 20_251_020);
const RUNS = Number(process.env['LAWS_RUNS'] ?? 60);

const choice: fc.Arbitrary<Choice> = fc.record({ place: fc.nat(60), way: fc.nat(20) });

describe('link: laws of rewriting', function () {
  this.timeout(Math.max(20_000, RUNS * 200));

  for (const [name, rewrite] of Object.entries<Rewrite>(REWRITES)) {
    it(`the map stays: ${name}`, () => holds(fc.tuple(plan, choice), ([from, chosen]) => [build(from), rewrite(build(from), chosen)]));
  }

  it('the map stays under several rewrites, one after another', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.values<Rewrite>(REWRITES)), choice), { minLength: 2, maxLength: 5 });
    holds(fc.tuple(plan, steps), ([from, rewrites]) => [build(from), rewrites.reduce((program, [rewrite, chosen]) => rewrite(program, chosen) ?? program, build(from))]);
  });

  it('the programs have every binding, and each rewrite mostly finds a place', () => {
    const plans = fc.sample(plan, { seed: SEED, numRuns: 100 });
    const bindings = new Set(plans.flatMap((from) => mapOf(build(from)).uses.map(({ kind, region }) => `${kind} ${region.binding}`)));
    assert.deepEqual([...bindings].sort(), ['client', 'operation'].flatMap((kind) => ['ambient', 'defaulted', 'pinned', 'unresolved'].map((binding) => `${kind} ${binding}`)));
    for (const [name, rewrite] of Object.entries<Rewrite>(REWRITES)) {
      const changed = plans.filter((from, i) => textOf(build(from)) !== textOf(rewrite(build(from), { place: i, way: i }) ?? build(from)));
      assert.ok(changed.length > 40, `"${name}" changes ${changed.length} of 100 programs.`);
    }
  });

  it('every program calls AWS once for each client', () => {
    for (const from of fc.sample(plan, { seed: SEED, numRuns: 50 })) {
      const places = new Set(mapOf(build(from)).uses.flatMap(({ kind, file, range }) => (kind === 'operation' ? [`${file} ${range.start}`] : [])));
      assert.equal(places.size, from.clients.length, textOf(build(from)));
    }
  });
});

/** Fails with the smallest program that was found, before and after, and what differs in the map. */
function holds<T>(arbitrary: fc.Arbitrary<T>, programs: (value: T) => readonly [Program, Program | undefined]): void {
  const details = fc.check(
    fc.property(arbitrary, (value) => {
      const [before, after] = programs(value);
      return after === undefined || usesOf(before).join('\n') === usesOf(after).join('\n');
    }),
    { seed: SEED, numRuns: RUNS },
  );
  if (!details.failed) return;
  const { counterexample, errorInstance, seed, counterexamplePath } = details;
  const [before, after] = counterexample ? programs(counterexample[0]) : [];
  assert.fail(
    [
      `The map changed (LAWS_SEED=${seed}, path ${counterexamplePath ?? ''}).`,
      ...(errorInstance instanceof Error ? [errorInstance.stack ?? errorInstance.message] : []),
      ...(before && after ? ['', '── before ──', textOf(before), ...tried(before), '', '── after ──', textOf(after), ...tried(after)] : []),
    ].join('\n'),
  );
}

function tried(program: Program): readonly string[] {
  try {
    return usesOf(program).map((line) => `⇒ ${line}`);
  } catch (error) {
    return [`⇒ ${String(error)}`];
  }
}

/** What must stay: where a use stands may change. */
function usesOf(program: Program): readonly string[] {
  const { uses, problems } = mapOf(program);
  assert.deepEqual(problems, [], textOf(program));
  return uses.map(({ kind, service, operation = '', region }) => `${kind} ${service} ${operation} ${region.binding} [${region.values.join()}] $[${region.environment.join()}]`).sort();
}

function mapOf(program: Program): DependencyMap {
  return analyzedInMemory(printed(program)).map;
}

function textOf(program: Program): string {
  return joinFiles(printed(program));
}

