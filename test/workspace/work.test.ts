import { ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateWorkspace } from '../../scripts/bench/workspace';
import { evaluate } from '../../server/src/link/link';
import { Cell } from '../../server/src/link/values/heap';
import { DiskSource } from '../../server/src/project/disk-source';
import type { FileSource } from '../../server/src/project/file-source';
import { mayMatter } from '../../server/src/project/prefilter';
import { shippedPipeline } from '../../server/src/workspace/shipped-pipeline';
import { WorkspaceAnalyzer } from '../../server/src/workspace/workspace-analyzer';
import { defaultConfig } from '../support/default-config';
import { MemorySource } from '../support/memory-source';

/** What an analysis did, as numbers that are the same on every machine. */
interface Work {
  /** Texts that were parsed. */
  readonly parsed: number;
  /** Expressions that were evaluated. */
  readonly steps: number;
  /** Variables and members that were made: most of what is allocated hangs on them. */
  readonly cells: number;
}

/**
 * Time cannot be tested, work can. The bounds are a quarter above what is needed today: what goes beyond one does more for the same result, which is
 * either a mistake or worth a new bound and the reason for it in the commit.
 */
describe('workspace: the work of an analysis', () => {
  let few: Work;
  let many: Work;
  let programs: Work;

  before(async function () {
    this.timeout(120_000);
    few = await workOf(generated(0.1));
    many = await workOf(generated(0.4));
    programs = await workOf(new DiskSource(CASES));
  });

  it('parses little more than what has AWS in it: 100 files of 1,000', () => {
    within(few.parsed, 165);
  });

  it('evaluates no more than it did', () => {
    within(few.steps, 2200);
    within(few.cells, 3100);
  });

  it('evaluates no more than it did of programs of every kind', () => {
    const { length } = readdirSync(CASES);
    within(programs.steps / length, 191);
    // The outage that most of them meet is played on top.
    within(programs.cells / length, 191);
  });

  it('grows with the number of clients, and no faster: four times as many', () => {
    within(many.steps / few.steps, 5.5);
    within(many.cells / few.cells, 5.5);
  });
});

const CASES = join(__dirname, '../oracle/cases');

/** Is searched as files on disk are. */
class SearchedSource extends MemorySource {
  override mayMatter(file: string): boolean {
    return mayMatter(file, this.read(file) ?? '');
  }
}

function generated(awsShare: number): FileSource {
  return new SearchedSource(Object.fromEntries(Array.from(generateWorkspace({ files: 1000, seed: 1, awsShare }), ({ path, text }) => [path, text])));
}

async function workOf(source: FileSource): Promise<Work> {
  let parsed = 0;
  let steps = 0;
  const before = Cell.births;
  const pipeline: typeof shippedPipeline = {
    ...shippedPipeline,
    extract(file, text) {
      parsed++;
      return shippedPipeline.extract(file, text);
    },
    linker: () => (input) => {
      const evaluation = evaluate(input);
      ({ steps } = evaluation);
      return evaluation.map();
    },
  };
  await new WorkspaceAnalyzer(source, defaultConfig, pipeline).analyze();
  return { parsed, steps, cells: Cell.births - before };
}

function within(found: number, most: number): void {
  ok(found <= most, `${Math.round(found * 100) / 100} where at most ${most} were needed before`);
}
