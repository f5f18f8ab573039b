import type { RemoteConsole } from 'vscode-languageserver';
import type { FolderResult } from './folder';
import { absolutePath } from './uris';

/** Writes to the client's log what went wrong, once as long as it lasts. */
export class RunLog {
  private readonly lines = new Map<string, ReadonlySet<string>>();

  constructor(private readonly log: Pick<RemoteConsole, 'error' | 'warn'>) {}

  done(folder: string, { analysis, configurationProblems }: FolderResult): void {
    const before = this.lines.get(folder) ?? new Set();
    const line = (problem: { readonly file: string; readonly message: string }) => `${absolutePath(folder, problem.file)}: ${problem.message}`;
    const errors = [
      ...configurationProblems.map((problem) => `${line(problem)} The defaults are used.`),
      ...analysis.failures.map(({ rule, error }) => `${folder}: the rule ${rule} failed, so what it would have found is missing: ${reason(error)}`),
    ];
    const warnings = analysis.problems.map(line);
    for (const error of errors) if (!before.has(error)) this.log.error(error);
    for (const warning of warnings) if (!before.has(warning)) this.log.warn(warning);
    this.lines.set(folder, new Set([...errors, ...warnings]));
  }

  failed(folder: string, error: unknown): void {
    this.log.error(`The analysis of ${folder} failed: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
