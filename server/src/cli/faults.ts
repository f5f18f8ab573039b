import { CommanderError } from '@commander-js/extra-typings';
import { PROJECT_PAGE } from '../report/links';
import { ConfigError } from '../config/config-error';
import { UsageError } from '../workspace/usage-error';
import type { RuleFailure } from '../rules/run';
import type { Io } from './io';

/** Exit code for a mistake of the caller's and for a fault of ours. */
const TROUBLE = 2;

const REPORT_IT = `This is a fault of regionlint, please report it at ${PROJECT_PAGE}/issues (REGIONLINT_DEBUG=1 shows where it happened).`;

/** Says in a sentence what ended the run. Returns the exit code. */
export function reportError(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return reportCommanderError(error, io);
  const isTheirs = error instanceof UsageError || error instanceof ConfigError;
  const sentence = isTheirs ? error.message : `${messageOf(error)}. ${REPORT_IT}`;
  io.stderr.write(`regionlint: ${sentence}\n${debugText(error, io)}`);
  return TROUBLE;
}

/** Names the rules that threw; true if any did. */
export function reportFailures(failures: readonly RuleFailure[], io: Io): boolean {
  for (const { rule, error } of failures) {
    io.stderr.write(`regionlint: The rule ${rule} failed and reported nothing: ${messageOf(error)}. ${REPORT_IT}\n${debugText(error, io)}`);
  }
  return failures.length > 0;
}

/** Help and version end in an "error" too, with the exit code 0; they have been printed. */
function reportCommanderError({ exitCode, message }: CommanderError, { stderr }: Io): number {
  if (exitCode === 0) return 0;
  const [first = '', ...hints] = message.replace(/^error: /, '').split('\n');
  const hint = hints.map((line) => line.replace(/^\((.*)\)$/, ' $1')).join('');
  stderr.write(`regionlint: ${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\.?$/, '.')}${hint}\n`);
  return TROUBLE;
}

/** The first line, without its full stop. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/\.$/, '') || 'Something went wrong';
}

function debugText(error: unknown, { env }: Io): string {
  return env['REGIONLINT_DEBUG'] && error instanceof Error ? `${error.stack ?? ''}\n` : '';
}
