import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { resolve } from 'node:path';
import { defaultCacheFolder } from '../project/cache-folder';
import type { OpenOptions, RuleLevel } from '../workspace/engine';
import { awsCatalog } from '../aws/aws-catalog';
import { DependencyError, type FailedDependency, parseDependency } from '../outage/failed-dependency';
import { parseDuration } from '../outage/what-if';
import { explain } from './explain';
import { init } from './init';
import type { Io } from './io';
import { lint } from './lint';
import type { LoadEngine } from './load-engine';
import { printMap } from './map';
import { printReplay } from './replay';
import { listRules } from './rules';
import { knownSeverities } from './severities';
import { version } from './version';

const MORE_HELP = `
Examples:
  regionlint                                what the current directory has pinned to one region
  regionlint src                            what a part of it has
  regionlint src/clients.ts --all           everything that is known of one file
  regionlint --format sarif --output x.sarif
  regionlint explain src/clients.ts:12      what decides the region there, step by step

The workspace of a directory is the project that it is part of, the nearest directory with regionlint.config.json or package.json, itself or above it
in the same repository; that of a file the nearest with one of these or .git. Only what was named is shown.

Exit codes: 0 nothing found; 1 diagnostics at or above the threshold; 2 bad configuration, flag or path, or a fault of regionlint.`;

/** The commands and their flags. `finish` is handed the exit code of the command that ran. */
export function createProgram(io: Io, load: LoadEngine, finish: (exitCode: number) => void) {
  const program = new Command('regionlint')
    .description('Finds what a TypeScript project has pinned to one AWS region, before that region fails.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureHelp({ helpWidth: 120 })
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => {} }) // errors are told once, by faults.ts
    .enablePositionalOptions() // `map --format json` is map's flag, not lint's
    .argument('[paths...]', 'directories or files to lint (default: the current directory)')
    .addOption(new Option('--format <format>', 'form of the report').choices(['stylish', 'json', 'sarif']).default('stylish'))
    .addOption(outputOption())
    .addOption(configOption())
    .addOption(environmentOption())
    .option('--fix', 'apply the safe fixes of what is shown, and say which: none changes which region is called')
    .addOption(cacheOption())
    .addOption(cacheLocationOption())
    .option('--rule <id=severity>', 'severity of a rule for this run (may be repeated)', collectSeverities)
    .addOption(new Option('--level <severity>', 'least severity that is shown (default: warning)').choices(['error', 'warning', 'info', 'hint']))
    .addOption(new Option('--all', 'show every diagnostic, as --level hint').conflicts('level'))
    .addOption(new Option('--fail-on <severity>', 'least severity that makes the exit code 1').choices(['error', 'warning', 'info']).default('warning'))
    .option('--max-warnings <n>', 'number of warnings that still pass', parseCount, 0)
    .addOption(colorOption())
    .addHelpText('after', MORE_HELP)
    .action(async (paths, flags) => {
      const { format, output, failOn, maxWarnings, color } = flags;
      // What makes the run fail is shown, whatever the default.
      const level = flags.all ? 'hint' : (flags.level ?? (failOn === 'info' ? 'info' : 'warning'));
      const engine = await load();
      const open = { ...openOptions(flags, io), severities: knownSeverities(flags.rule ?? {}, engine.rules) };
      finish(await lint(paths, { format, level, failOn, maxWarnings, color, fix: flags.fix === true, open, ...(output && { output }) }, io, engine));
    });

  program
    .command('map')
    .description('print the dependency map: what depends on which AWS service in which region, and what decides it')
    .argument('[directory]', 'directory to map', '.')
    .addOption(new Option('--format <format>', 'form of the map').choices(['text', 'json']).default('text'))
    .addOption(outputOption())
    .addOption(configOption())
    .addOption(environmentOption())
    .addOption(cacheOption())
    .addOption(cacheLocationOption())
    .option('--fail <region/service>', 'what is out: adds to each entry point what becomes of it (may be repeated; REGION alone: all of it)', collectOutages)
    .addOption(colorOption())
    .action(async (directory, flags) => {
      const { format, output, color } = flags;
      const open = { ...openOptions(flags, io), outage: flags.fail ?? [], findsAllEntrypoints: true };
      finish(await printMap(directory, { format, color, open, ...(output && { output }) }, io, await load()));
    });

  program
    .command('replay')
    .description('play an outage over a workspace: what would have failed, from when to when, and by which line')
    .argument('[incident]', 'the outage: 2025-10-20, or a file as docs/incidents.md describes it; none with --fail')
    .argument('[directory]', 'directory to play it on (default: the current directory)')
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json', 'markdown', 'html']).default('text'))
    .addOption(outputOption())
    .addOption(configOption())
    .addOption(environmentOption())
    .option('--fail <region/service>', 'an outage that has not been: what is out (may be repeated; REGION alone: all of it)', collectOutages)
    .option('--for <duration>', 'how long that is out, as in 3h or 90m', parseMinutes)
    .addOption(colorOption())
    .action(async (incident, directory, flags) => {
      const { format, output, color, fail, for: minutes } = flags;
      const open = { ...openOptions(flags, io), findsAllEntrypoints: true };
      const args = [incident, directory].flatMap((arg) => arg ?? []);
      finish(await printReplay(args, { format, color, open, ...(output && { output }), ...(fail && { fail }), ...(minutes !== undefined && { minutes }) }, io, await load()));
    });

  program
    .command('explain')
    .description('tell what decides the region at a line, step by step')
    .argument('<file:line[:column]>', 'the place, as in src/clients.ts:12')
    .addOption(configOption())
    .addOption(environmentOption())
    .addOption(colorOption())
    .action(async (place, flags) => finish(await explain(place, { color: flags.color, open: openOptions(flags, io) }, io, await load())));

  program
    .command('rules')
    .description('list the rules')
    .addOption(colorOption())
    .action(async (flags) => finish(listRules(flags, io, await load())));

  program
    .command('init')
    .description('write a commented regionlint.config.json')
    .argument('[directory]', 'directory to write it to', '.')
    .action((directory) => finish(init(directory, io)));

  return program;
}

function outputOption() {
  return new Option('--output <file>', 'write to a file instead of standard output');
}

function configOption() {
  return new Option('--config <file>', 'configuration (default: regionlint.config.json of the workspace)');
}

function environmentOption() {
  return new Option('--env <name>', 'environment of the configuration whose variables are set');
}

function cacheOption() {
  return new Option('--cache', 'keep what was found, and look only for changes the next time');
}

function cacheLocationOption() {
  return new Option('--cache-location <directory>', "where it is kept (default: the system's folder for caches)");
}

function colorOption() {
  return new Option('--no-color', 'no colours (as NO_COLOR in the environment)');
}

interface OpenFlags {
  readonly config?: string | undefined;
  readonly env?: string | undefined;
  readonly cache?: true | undefined;
  readonly cacheLocation?: string | undefined;
}

function openOptions({ config, env, cache, cacheLocation }: OpenFlags, io: Io): OpenOptions {
  return {
    ...(config !== undefined && { configFile: resolve(io.cwd, config) }),
    ...(env !== undefined && { environment: env }),
    ...((cache || cacheLocation !== undefined) && { cache: cacheLocation === undefined ? defaultCacheFolder(io.env) : resolve(io.cwd, cacheLocation) }),
  };
}

const RULE_LEVELS: readonly RuleLevel[] = ['error', 'warning', 'info', 'hint', 'off'];

function collectSeverities(text: string, earlier: Readonly<Record<string, RuleLevel>> | undefined): Readonly<Record<string, RuleLevel>> {
  const [id = '', severity] = text.split('=');
  const level = RULE_LEVELS.find((one) => one === severity);
  if (id === '' || !level) throw new InvalidArgumentError('It takes ID=SEVERITY, where SEVERITY is error, warning, info, hint or off.');
  return { ...earlier, [id]: level };
}

function collectOutages(text: string, earlier: readonly FailedDependency[] = []): readonly FailedDependency[] {
  try {
    return [...earlier, parseDependency(text, awsCatalog)];
  } catch (error) {
    if (error instanceof DependencyError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function parseMinutes(text: string): number {
  const minutes = parseDuration(text);
  if (minutes === undefined) throw new InvalidArgumentError('It takes a duration, as in 3h, 90m or 1h30m.');
  return minutes;
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a number.');
  return Number(text);
}
