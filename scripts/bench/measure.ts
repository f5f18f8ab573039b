import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that is measured as a whole, from its start to its end. */
export interface Work {
  readonly name: string;
  /** Another program than Node; its memory is not measured. */
  readonly command?: string;
  /** Arguments of Node, or of the other program. */
  readonly args: readonly string[];
  /** Done before each run, and not measured. */
  before?(): void;
  readonly cwd: string;
  /** Exit codes of a run that did its work. */
  readonly codes?: readonly number[];
}

export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  /** Every run, in the order of time. */
  readonly runs: readonly number[];
  readonly peakMegabytes: number;
}

/** Round by round, each work once, so that what else the machine does concerns all of them alike. The first round only warms up. */
export function measureAll(works: readonly Work[], rounds: number, scratch: string): readonly Measured[] {
  const all = works.map((work) => ({ work, times: [] as number[], memory: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const { work, times, memory } of all) {
      const once = runOnce(work, scratch);
      if (round === 0) continue;
      times.push(once.milliseconds);
      memory.push(once.megabytes);
    }
  }
  return all.map(({ work, times, memory }) => ({ name: work.name, milliseconds: median(times), runs: times.map(Math.round), peakMegabytes: Math.round(Math.max(...memory)) }));
}

/** One more run of each, which is not measured. */
export function profileAll(works: readonly Work[], folder: string, scratch: string): void {
  mkdirSync(folder, { recursive: true });
  for (const work of works) {
    if (work.command !== undefined) continue;
    const name = work.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    runOnce({ ...work, args: ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`, ...work.args] }, scratch);
  }
}

function runOnce({ name, command, args, cwd, codes = [0], before }: Work, scratch: string): { readonly milliseconds: number; readonly megabytes: number } {
  const memoryFile = join(scratch, 'memory');
  writeFileSync(memoryFile, '0');
  before?.();
  const began = performance.now();
  const { status, error, stderr } = spawnSync(command ?? process.execPath, command === undefined ? ['--require', join(__dirname, 'peak-memory.cjs'), ...args] : args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, REGIONLINT_BENCH_MEMORY: memoryFile, NO_COLOR: '1' },
    maxBuffer: 1 << 30,
  });
  const milliseconds = performance.now() - began;
  if (error) throw error;
  if (status === null || !codes.includes(status)) throw new Error(`"${name}" ended with ${status}:\n${stderr}`);
  return { milliseconds, megabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
