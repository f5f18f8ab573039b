import { explainReport, type AskedPlace } from '../report/explain';
import type { Engine, OpenOptions } from '../workspace/engine';
import { UsageError } from '../workspace/usage-error';
import { colorsFor } from './colors';
import type { Io } from './io';
import { withProgress } from './progress';
import { targetAt } from './targets';

export interface ExplainOptions {
  readonly color: boolean;
  readonly open: OpenOptions;
}

/** Tells what decides the region at `FILE:LINE` or `FILE:LINE:COLUMN`. Returns the exit code. */
export async function explain(place: string, { color, open }: ExplainOptions, io: Io, engine: Engine): Promise<number> {
  const asked = parsePlace(place);
  const { root, file } = targetAt(asked.file, io.cwd);
  if (file === undefined) throw new UsageError(`${asked.file} is a directory; explain takes a line of a file, as in src/clients.ts:12.`);
  const workspace = engine.open(root, open);
  const analysis = await withProgress(io, `Analysing ${root}`, () => workspace.analyze());
  io.stdout.write(explainReport(analysis, { ...asked, file }, colorsFor(io, color)));
  return 0;
}

function parsePlace(place: string): AskedPlace {
  const [, file, line, column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(place) ?? [];
  if (file === undefined) throw new UsageError(`${place} is not a place; explain takes FILE:LINE or FILE:LINE:COLUMN, as in src/clients.ts:12.`);
  return { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}
