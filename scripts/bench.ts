/**
 * `npm run bench`: how long regionlint takes beside what it cannot be faster than, as whole processes in one run.
 *
 *   npm run bench -- --files 20000         a generated workspace of that size
 *   npm run bench -- --path DIR            a repository (may be repeated)
 *   npm run bench -- --peers               with ESLint, a TypeScript program and others beside it, which it installs in bench/peers
 *   npm run bench -- --growth              generated workspaces of 5,000 and 50,000 files, and of ten times the clients
 *   npm run bench -- --cpu-prof            with profiles of each row in bench/profiles
 */
import { buildSync } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../server/src/cli/version';
import { lspRows } from './bench/lsp-session';
import { measureAll, profileAll, type Work } from './bench/measure';
import { filesOfWork } from './bench/parsed-files';
import { peers } from './bench/peers';
import { type BenchResult, type Ratio, ratiosOf, ROWS, table, type WorkspaceResult } from './bench/table';
import { generateWorkspace, ORDINARY_AWS_SHARE } from './bench/workspace';

const ROOT = join(__dirname, '..');
const PROGRAM = join(ROOT, 'dist', 'regionlint.js');

const NOTES = [
  'The files are in the system\'s cache: each round begins with all of them read. "Cold" means that regionlint keeps nothing from the run before.',
  'P and Q use the package typescript of node_modules, R the same search as regionlint; all include the start of Node and the loading of the compiler.',
  'R, P and Q are handed the list of files; regionlint finds them itself.',
  'The editor is a client over stdio; key presses are counted without the wait for the next one, 95 of 100 are as fast. A fresh checkout is measured where the workspace is generated.',
];

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      'files': { type: 'string' },
      'seed': { type: 'string', default: '1' },
      'aws': { type: 'string', default: String(ORDINARY_AWS_SHARE * 100) },
      'path': { type: 'string', multiple: true, default: [] },
      'runs': { type: 'string', default: '5' },
      'peers': { type: 'boolean', default: false },
      'growth': { type: 'boolean', default: false },
      'cpu-prof': { type: 'boolean', default: false },
    },
  });
  if (!existsSync(PROGRAM)) throw new Error('There is no bundle; `npm run build` makes it.');
  const runs = count('--runs', values.runs, 1);
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'regionlint-bench-'));
  try {
    const floor = bundledFloor(scratch);
    const before = loadavg()[0] ?? 0;
    const workspaces: WorkspaceResult[] = [];
    const profiles = values['cpu-prof'] ? join(ROOT, 'bench', 'profiles') : undefined;
    const measure = async (name: string, root: string, isOurs: boolean): Promise<WorkspaceResult> => {
      const result = await measured({ name, root, floor, runs, scratch, isOurs, peers: values.peers, ...(profiles !== undefined && { profiles: join(profiles, name.replaceAll(/[^\w.-]+/g, '-')) }) });
      workspaces.push(result);
      return result;
    };
    const generate = async (files: number, awsShare: number): Promise<WorkspaceResult> => {
      const plan = { files, seed: count('--seed', values.seed, 0), awsShare };
      const root = join(scratch, 'workspace');
      rmSync(root, { recursive: true, force: true });
      for (const { path, text } of generateWorkspace(plan)) write(join(root, path), text);
      return measure(`generated, ${files} files, seed ${plan.seed}, ${(plan.awsShare * 100).toFixed(1)} % with AWS`, root, true);
    };
    const growth: Ratio[] = [];
    if (values.growth) {
      const [small, large] = [await generate(5000, ORDINARY_AWS_SHARE), await generate(50_000, ORDINARY_AWS_SHARE)];
      const [none, few, many] = [await generate(5000, 0), await generate(5000, 0.02), await generate(5000, 0.2)];
      growth.push({ name: 'time of a file, 50k / 5k files', value: timeOf(large) / timeOf(small) / 10, target: 1.3 }, { name: 'cost of AWS files, 10 times as many', value: (timeOf(many) - timeOf(none)) / (timeOf(few) - timeOf(none)), target: 15 });
    } else if (values.files !== undefined || values.path.length === 0) await generate(count('--files', values.files ?? '5000', 1), share(values.aws));
    for (const path of values.path) await measure(basename(resolve(path)), resolve(path), false);
    const result: BenchResult = { date: new Date().toISOString(), regionlint: version, machine: machine(), load: [before, loadavg()[0] ?? 0], runs, notes: NOTES, workspaces, growth };
    write(join(ROOT, 'bench', 'last.json'), `${JSON.stringify(result, undefined, 2)}\n`);
    console.log(table(result));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Measurement {
  readonly name: string;
  readonly root: string;
  readonly floor: string;
  readonly runs: number;
  readonly scratch: string;
  readonly profiles?: string;
  /** It was generated, and may be written to. */
  readonly isOurs: boolean;
  readonly peers: boolean;
}

async function measured({ name, root, floor, runs, scratch, profiles, isOurs, peers: withPeers }: Measurement): Promise<WorkspaceResult> {
  const { candidates, code, parsed, client, ordinary } = await filesOfWork(root);
  const list = (of: readonly string[], file: string): string => {
    const path = join(scratch, file);
    write(path, of.map((each) => `${join(root, each)}\n`).join(''));
    return path;
  };
  const compiler = join(ROOT, 'node_modules', 'typescript');
  const node = (row: string, ...args: readonly string[]): Work => ({ name: row, args, cwd: root });
  const codeList = list(code, 'code');
  const cache = join(scratch, 'cache');
  rmSync(cache, { recursive: true, force: true });
  const warm = (row: string): Work => ({ ...node(row, PROGRAM, root, '--cache-location', cache), codes: [0, 1] });
  const works: readonly Work[] = [
    node(ROWS.node, '--eval', '0'),
    node(ROWS.version, PROGRAM, '--version'),
    node(ROWS.list, floor, 'list', root),
    node(ROWS.read, floor, 'read', list(candidates, 'candidates')),
    node(ROWS.parse, floor, 'parse', codeList, compiler),
    node(ROWS.parseSome, floor, 'parse', list(parsed, 'parsed'), compiler),
    { ...node(ROWS.lint, PROGRAM, root), codes: [0, 1] },
    warm(ROWS.warm),
    ...(isOurs ? [{ ...warm(ROWS.checkout), before: () => touch(root, candidates) }] : []),
    ...(withPeers ? peers(root, codeList, floor, scratch) : []),
  ];
  // The files are as old as those of a real workspace: what was written just now is not trusted to be the same.
  if (isOurs) touch(root, candidates);
  const rows = [...measureAll(works, runs, scratch), ...(await lspRows({ root, client, ordinary, ...(profiles !== undefined && { profiles }) }, runs))];
  if (profiles !== undefined) profileAll(works, profiles, scratch);
  const megabytes = candidates.reduce((sum, file) => sum + statSync(join(root, file)).size, 0) / 1e6;
  return { name, candidates: candidates.length, code: code.length, parsed: parsed.length, megabytes: Math.round(megabytes * 10) / 10, rows, ratios: ratiosOf(rows) };
}

/** What a checkout does to files that have the content they had. */
function touch(root: string, files: readonly string[]): void {
  touched++;
  const time = Date.now() / 1000 - 100_000 + touched;
  for (const file of files) utimesSync(join(root, file), time, time);
}

let touched = 0;

function timeOf({ rows }: WorkspaceResult): number {
  return rows.find(({ name }) => name === ROWS.lint)?.milliseconds ?? Number.NaN;
}

/** The floors run without a compiler in between, which would be measured as well. */
function bundledFloor(folder: string): string {
  const outfile = join(folder, 'floor.js');
  buildSync({ entryPoints: [join(__dirname, 'bench', 'floor.ts')], bundle: true, platform: 'node', format: 'cjs', target: 'node20.19', outfile });
  return outfile;
}

function machine(): BenchResult['machine'] {
  const processors = cpus();
  return { processor: processors[0]?.model ?? 'unknown', cores: processors.length, gigabytes: Math.round(totalmem() / 2 ** 30), system: `${platform()} ${release()}`, node: process.versions.node };
}

function count(flag: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new Error(`${flag} wants a whole number from ${least} on, not "${text}".`);
  return number;
}

function share(text: string): number {
  const percent = Number(text);
  if (!(percent >= 0 && percent <= 100)) throw new Error(`--aws wants a percentage, not "${text}".`);
  return percent / 100;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
