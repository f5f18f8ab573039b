import type { Engine } from '../workspace/engine';
import { colorsFor } from './colors';
import type { Io } from './io';

/** Lists the rules with their severities. Returns the exit code. */
export function listRules({ color }: { readonly color: boolean }, io: Io, { rules }: Engine): number {
  const colors = colorsFor(io, color);
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  for (const { meta } of rules) {
    const fixable = meta.fixable ? colors.dim(' (fixable)') : '';
    io.stdout.write(`${colors.bold(meta.id.padEnd(width))}  ${(meta.isOptional ? 'off' : meta.severity).padEnd('warning'.length)}  ${meta.docs.summary}${fixable}\n`);
  }
  return 0;
}
