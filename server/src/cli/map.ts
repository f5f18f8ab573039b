import { resolve } from 'node:path';
import { type MapInEnvironment, withConditions } from '../outage/conditions';
import { mapJson } from '../report/map-document';
import { mapText } from '../report/map-text';
import type { Engine, OpenOptions } from '../workspace/engine';
import type { Analysis } from '../workspace/workspace';
import { UsageError } from '../workspace/usage-error';
import { colorsFor } from './colors';
import type { Io } from './io';
import { writeOutput } from './output';
import { withProgress } from './progress';
import { targetAt } from './targets';

export interface MapOptions {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly color: boolean;
  readonly open: OpenOptions;
}

/** Prints the dependency map of a directory. Returns the exit code. */
export async function printMap(directory: string, { format, output, color, open }: MapOptions, io: Io, engine: Engine): Promise<number> {
  const { root, file } = targetAt(directory, io.cwd);
  if (file !== undefined) throw new UsageError(`${directory} is a file; a map is made of a directory.`);
  const workspace = engine.open(root, open);
  const analysis = await withProgress(io, `Analysing ${root}`, () => workspace.analyze());
  const map = open.outage && open.outage.length > 0 ? withConditions(analysis.map, open.outage, await mapsInEnvironments(root, analysis, open, io, engine)) : analysis.map;
  const text = (name: string) => analysis.text(name);
  const document = format === 'json' ? mapJson(map, text, (name) => workspace.packageOf(name)) : mapText(map, text, colorsFor(io, color && output === undefined));
  writeOutput(document, output && resolve(io.cwd, output), io);
  return 0;
}

/** The outage in each environment of the configuration, where one was not chosen and something is left open without. */
async function mapsInEnvironments(root: string, { config, map }: Analysis, open: OpenOptions, io: Io, engine: Engine): Promise<readonly MapInEnvironment[]> {
  if (open.environment !== undefined || !map.entrypoints.some(({ failure }) => failure?.undecided)) return [];
  const found: MapInEnvironment[] = [];
  for (const environment of Object.keys(config.environments)) {
    const workspace = engine.open(root, { ...open, environment });
    const analysis = await withProgress(io, `Analysing ${root} in ${environment}`, () => workspace.analyze());
    found.push({ environment, map: analysis.map });
  }
  return found;
}
