import type { Measured } from './measure';

export interface WorkspaceResult {
  readonly name: string;
  readonly candidates: number;
  readonly code: number;
  readonly parsed: number;
  readonly megabytes: number;
  readonly rows: readonly Measured[];
  readonly ratios: readonly Ratio[];
}

export interface BenchResult {
  readonly date: string;
  readonly regionlint: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly gigabytes: number; readonly system: string; readonly node: string };
  /** Average of runnable processes over a minute, before and after: other work makes all rows slower, and the ratios less sure. */
  readonly load: readonly [number, number];
  readonly runs: number;
  readonly notes: readonly string[];
  readonly workspaces: readonly WorkspaceResult[];
  /** Cost against size, over generated workspaces. */
  readonly growth: readonly Ratio[];
}

export const ROWS = {
  node: 'Node starts',
  version: 'regionlint --version',
  list: 'L: list and stat all',
  read: 'R: read and search all',
  parse: 'P: parse all',
  parseSome: 'Q: parse what we parse',
  eslint: 'E: ESLint, one rule',
  check: 'T: TypeScript, full check',
  lint: 'cold lint',
  warm: 'warm lint, nothing changed',
  checkout: 'warm lint, fresh checkout',
  firstDiagnostics: 'editor: start to the open file',
  wholeWorkspace: 'editor: start to the workspace',
  startAgain: 'editor: next start, nothing changed',
  keyOrdinary: 'key press, ordinary file (95 %)',
  keyComment: 'key press, comment beside a client (95 %)',
  keyClient: 'key press, code beside a client (95 %)',
} as const;

/** A number that a target is about: at most `target`, where there is one. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly target?: number;
}

export function ratiosOf(rows: readonly Measured[]): readonly Ratio[] {
  const time = (name: string): number => rows.find((row) => row.name === name)?.milliseconds ?? Number.NaN;
  const lint = time(ROWS.lint);
  const ratios: readonly Ratio[] = [
    { name: 'lint / P', value: lint / time(ROWS.parse) },
    { name: 'lint / R', value: lint / time(ROWS.read) },
    { name: 'lint / Q', value: lint / time(ROWS.parseSome) },
    { name: 'lint / (R + 1.5 Q)', value: lint / (time(ROWS.read) + 1.5 * time(ROWS.parseSome)), target: 1 },
    { name: 'lint / E', value: lint / time(ROWS.eslint), target: 0.3 },
    { name: 'lint / T', value: lint / time(ROWS.check), target: 0.06 },
    { name: 'lint, peak MB', value: rows.find(({ name }) => name === ROWS.lint)?.peakMegabytes ?? Number.NaN, target: 800 },
    { name: 'warm / L', value: time(ROWS.warm) / time(ROWS.list), target: 2 },
    { name: 'warm after checkout / R', value: time(ROWS.checkout) / time(ROWS.read), target: 1.5 },
    { name: '--version over Node (ms)', value: time(ROWS.version) - time(ROWS.node), target: 80 },
    { name: 'editor: open file (ms)', value: time(ROWS.firstDiagnostics), target: 500 },
    { name: 'editor: workspace (ms)', value: time(ROWS.wholeWorkspace), target: 1500 },
    { name: 'editor: next start (ms)', value: time(ROWS.startAgain), target: 500 },
    { name: 'key press, ordinary (ms)', value: time(ROWS.keyOrdinary), target: 30 },
    { name: 'key press, comment (ms)', value: time(ROWS.keyComment), target: 30 },
    { name: 'key press, code (ms)', value: time(ROWS.keyClient), target: 30 },
  ];
  return ratios.filter(({ value }) => !Number.isNaN(value)).map((ratio) => ({ ...ratio, value: Math.round(ratio.value * 100) / 100 }));
}

export function table({ date, machine, load, runs, notes, workspaces, growth }: BenchResult): string {
  const head = `${date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, Node ${machine.node}; medians of ${runs}; load ${load.map((each) => each.toFixed(1)).join(' → ')}`;
  return [head, ...workspaces.map(workspaceTable), ...(growth.length > 0 ? [['growth', ...ratioLines(growth)].join('\n')] : []), ['Notes:', ...notes.map((note) => `- ${note}`)].join('\n')].join('\n\n');
}

function workspaceTable({ name, candidates, code, parsed, megabytes, rows, ratios }: WorkspaceResult): string {
  const cells = rows.map((row) => [row.name, `${Math.round(row.milliseconds)}`, `${Math.min(...row.runs)}–${Math.max(...row.runs)}`, row.peakMegabytes > 0 ? `${row.peakMegabytes}` : '']);
  const lines = aligned([['', 'median ms', 'runs', 'peak MB'], ...cells]);
  return [`${name}: ${candidates} candidate files (${megabytes.toFixed(1)} MB), ${code} with code, ${parsed} parsed`, ...lines, '', ...ratioLines(ratios)].join('\n');
}

function ratioLines(ratios: readonly Ratio[]): readonly string[] {
  return aligned(ratios.map(({ name, value, target }) => [name, value.toFixed(2), target === undefined ? '' : `${value <= target ? 'within' : 'OVER'} ${target}`]));
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, i) => Math.max(cell.length, widest[i] ?? 0)), []);
  return rows.map((row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd());
}
