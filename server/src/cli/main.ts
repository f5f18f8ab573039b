import { reportError } from './faults';
import type { Io } from './io';
import { type LoadEngine, loadEngine } from './load-engine';
import { createProgram } from './program';

/**
 * Runs the command line (`argv` without node and script) and returns the exit code: 0 clean, 1 diagnostics at or above the threshold,
 * 2 bad configuration, flag or path, or a fault of ours.
 */
export async function main(argv: readonly string[], io: Io, load: LoadEngine = loadEngine): Promise<number> {
  let exitCode = 0;
  try {
    await createProgram(io, load, (code) => (exitCode = code)).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportError(error, io);
  }
}
