import pc from 'picocolors';
import type { Colors } from 'picocolors/types';
import type { Io } from './io';

/** Colours for standard output: off for files and pipes, by `--no-color` and by NO_COLOR (https://no-color.org); FORCE_COLOR turns them on. */
export function colorsFor({ stdout, env }: Io, wanted: boolean): Colors {
  const isTerminal = stdout.isTTY === true && env['TERM'] !== 'dumb';
  return pc.createColors(wanted && !env['NO_COLOR'] && (isTerminal || Boolean(env['FORCE_COLOR'])));
}
