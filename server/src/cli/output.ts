import { writeText } from '../project/write-text';
import { UsageError } from '../workspace/usage-error';
import type { Io } from './io';

/** Writes a report to a file (absolute path), or to standard output where none is named. */
export function writeOutput(text: string, file: string | undefined, { stdout }: Io): void {
  if (file === undefined) {
    stdout.write(text);
    return;
  }
  try {
    writeText(file, text);
  } catch (error) {
    throw new UsageError(`The report cannot be written to ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
