import type { Measured } from './measure';

export interface WorkspaceResult {
  readonly name: string;
  readonly candidates: number;
  readonly code: number;
  readonly parsed: number;
  readonly megabytes: number;
  readonly rows: readonly Measured[];
  /** What the targets are about, as ratios, or in milliseconds where they say so. */
  readonly ratios: Readonly<Record<string, number>>;
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
}

export const ROWS = {
  node: 'Node starts',
  version: 'regionlint --version',
  read: 'R: read and search all',
  parse: 'P: parse all',
  parseSome: 'Q: parse what we parse',
  lint: 'cold lint',
} as const;

export function ratiosOf(rows: readonly Measured[]): Readonly<Record<string, number>> {
  const time = (name: string): number => rows.find((row) => row.name === name)?.milliseconds ?? Number.NaN;
  const [lint, read, parse, parseSome] = [time(ROWS.lint), time(ROWS.read), time(ROWS.parse), time(ROWS.parseSome)];
  const ratios = { 'lint / P': lint / parse, 'lint / Q': lint / parseSome, 'lint / R': lint / read, 'lint / (R + 1.5 Q)': lint / (read + 1.5 * parseSome), '--version over Node (ms)': time(ROWS.version) - time(ROWS.node) };
  return Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, Math.round(ratio * 100) / 100]));
}

export function table({ date, machine, load, runs, notes, workspaces }: BenchResult): string {
  const head = `${date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, Node ${machine.node}; medians of ${runs}; load ${load.map((each) => each.toFixed(1)).join(' → ')}`;
  return [head, ...workspaces.map(workspaceTable), ['Notes:', ...notes.map((note) => `- ${note}`)].join('\n')].join('\n\n');
}

function workspaceTable({ name, candidates, code, parsed, megabytes, rows, ratios }: WorkspaceResult): string {
  const cells = rows.map((row) => [row.name, `${Math.round(row.milliseconds)}`, `${Math.min(...row.runs)}–${Math.max(...row.runs)}`, `${row.peakMegabytes}`]);
  const lines = aligned([['', 'median ms', 'runs', 'peak MB'], ...cells]);
  const ratioLines = aligned(Object.entries(ratios).map(([what, ratio]) => [what, ratio.toFixed(2)]));
  return [`${name}: ${candidates} candidate files (${megabytes.toFixed(1)} MB), ${code} with code, ${parsed} parsed`, ...lines, '', ...ratioLines].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, i) => Math.max(cell.length, widest[i] ?? 0)), []);
  return rows.map((row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd());
}
