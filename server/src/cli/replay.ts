import { resolve } from 'node:path';
import type { AwsCatalog } from '../aws/catalog';
import { awsCatalog } from '../aws/aws-catalog';
import { type Incident, INCIDENTS } from '../aws/incidents';
import { IncidentError, parseIncident } from '../outage/incident-file';
import type { FailedDependency } from '../outage/failed-dependency';
import { type Loss, lossesOf } from '../outage/losses';
import { replay } from '../outage/replay';
import { whatIf } from '../outage/what-if';
import { diskTexts } from '../project/disk-texts';
import { replayDocument, type ReplayDocument } from '../report/replay-document';
import { replayHtml } from '../report/replay-html';
import { replayMarkdown } from '../report/replay-markdown';
import { replayText } from '../report/replay-text';
import type { Engine, OpenOptions } from '../workspace/engine';
import { UsageError } from '../workspace/usage-error';
import { colorsFor } from './colors';
import type { Io } from './io';
import { writeOutput } from './output';
import { withProgress } from './progress';
import { targetAt } from './targets';

export interface ReplayOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly output?: string;
  readonly color: boolean;
  /** An outage that has not been: what would be out, and for how many minutes. */
  readonly fail?: readonly FailedDependency[];
  readonly minutes?: number;
  readonly open: OpenOptions;
}

/** What is played, and its times. */
interface Script {
  readonly incident: Incident;
  readonly losses: readonly Loss[];
  readonly isHypothetical: boolean;
}

/** Plays an incident over a directory and says what it would have done. Returns the exit code. */
export async function printReplay(args: readonly string[], options: ReplayOptions, io: Io, engine: Engine): Promise<number> {
  const { script, path } = requested(args, options, io);
  const { root, file } = targetAt(path, io.cwd);
  if (file !== undefined) throw new UsageError(`${path} is a file; a replay is made of a directory.`);
  const workspace = engine.open(root, options.open);
  const analysis = await withProgress(io, `Analysing ${root}`, () => workspace.analyze());
  const result = await withProgress(io, 'Playing the outage', () => replay(script.losses, { map: analysis.map, play: (out) => workspace.play(out) }));
  const { revenuePerHour } = analysis.config;
  const document = replayDocument({
    ...script,
    replay: result,
    text: (name) => analysis.text(name),
    serviceName: (service) => awsCatalog.displayName(service),
    ...(revenuePerHour !== undefined && { revenuePerHour }),
  });
  writeOutput(print(document, options, io), options.output && resolve(io.cwd, options.output), io);
  return 0;
}

/** The arguments are INCIDENT [PATH]; of an outage that has not been, [PATH]. */
function requested(args: readonly string[], { fail, minutes }: ReplayOptions, io: Io): { readonly script: Script; readonly path: string } {
  if (fail !== undefined) {
    if (minutes === undefined) throw new UsageError('--fail needs to know for how long, as in --for 3h.');
    if (args.length > 1) throw new UsageError(`With --fail there is no incident to name; ${args.join(' and ')} are two paths.`);
    return { script: { ...whatIf(fail, minutes, awsCatalog), isHypothetical: true }, path: args[0] ?? '.' };
  }
  if (minutes !== undefined) throw new UsageError('--for says how long what --fail names is out; --fail is missing.');
  const [name, path = '.'] = args;
  if (name === undefined) throw new UsageError(`A replay needs an incident: ${[...INCIDENTS.keys()].join(', ')}, the path of a file, or --fail and --for.`);
  const incident = INCIDENTS.get(name) ?? incidentAt(name, io, awsCatalog);
  return { script: { incident, losses: lossesOf(incident), isHypothetical: false }, path };
}

function incidentAt(path: string, { cwd }: Io, aws: AwsCatalog): Incident {
  const content = diskTexts.read(resolve(cwd, path));
  if (!content) throw new UsageError(`There is no incident ${path}: neither a file nor one of those that are known, ${[...INCIDENTS.keys()].join(', ')}.`);
  if ('fault' in content) throw new UsageError(`${path}: ${content.fault}.`);
  try {
    return parseIncident(path, content.text, aws);
  } catch (error) {
    throw error instanceof IncidentError ? new UsageError(error.message) : error;
  }
}

function print(document: ReplayDocument, { format, output, color }: ReplayOptions, io: Io): string {
  const forms = {
    text: () => replayText(document, colorsFor(io, color && output === undefined)),
    json: () => `${JSON.stringify(document, undefined, 2)}\n`,
    markdown: () => replayMarkdown(document),
    html: () => replayHtml(document),
  };
  return forms[format]();
}
