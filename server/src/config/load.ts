import { dirname, join, relative, sep } from 'node:path';
import type { Decoded } from '../project/decode';
import type { Config } from './config';
import { ConfigError } from './config-error';
import { DEFAULT_TESTS } from './defaults';
import { nearestName } from './nearest-name';
import { parseConfig } from './parse';
import type { KnownRule } from './rule-options';
import type { ConfigFile } from './schema';
import { listed, quoted } from './wording';

export const CONFIG_NAME = 'regionlint.config.json';

/** Reads files that are not part of the analysed workspace, by absolute paths. */
export interface ConfigDisk {
  /** Undefined where there is nothing. */
  read(path: string): Decoded | undefined;
  exists(path: string): boolean;
}

export interface ConfigRequest {
  /** Absolute path of the folder to be analysed. */
  readonly root: string;
  readonly disk: ConfigDisk;
  /** Every rule that can be set. */
  readonly rules: readonly KnownRule[];
  /** Absolute path of the file to take; else the nearest `regionlint.config.json` from the root upwards, within the same git repository. */
  readonly file?: string;
}

export interface LoadedConfig {
  readonly config: Config;
  /** Absolute path of the file that says so; absent where all is by default. */
  readonly file?: string;
}

/** What an absent configuration means. */
export const DEFAULT_CONFIG: Config = { include: [], exclude: [], tests: DEFAULT_TESTS, rules: {}, allowedRegions: { require: [], forbid: [] }, allowedPins: [], environments: {}, deployments: [], wrappers: [] };

/** Throws `ConfigError` where there is a file that cannot be used, and where the requested one is not there. */
export function loadConfig({ root, disk, rules, file }: ConfigRequest): LoadedConfig {
  const path = file ?? findConfig(root, disk);
  if (path === undefined) return { config: DEFAULT_CONFIG };
  const content = disk.read(path);
  if (!content) throw ConfigError.withoutFile(`There is no configuration ${path}.`);
  if ('fault' in content) throw ConfigError.ofFile(path, `${content.fault}.`);
  const written = parseConfig(path, content.text, rules);
  return { config: withDefaults(written, globBase(path, root)), file: path };
}

/** The variables of one of the configuration's environments; throws `ConfigError` where there is none of that name. */
export function environmentOf({ config, file }: LoadedConfig, name: string): Readonly<Record<string, string>> {
  const variables = Object.hasOwn(config.environments, name) ? config.environments[name] : undefined;
  if (variables) return variables;
  const known = Object.keys(config.environments);
  const nearest = nearestName(name, known);
  const hint = nearest !== undefined ? `did you mean ${quoted(nearest)}?` : known.length > 0 ? `there are ${listed(known)}.` : 'it has none under "environments".';
  throw ConfigError.withoutFile(`There is no environment ${quoted(name)} in ${file ?? `a ${CONFIG_NAME}`}; ${hint}`);
}

function findConfig(folder: string, disk: ConfigDisk): string | undefined {
  const path = join(folder, CONFIG_NAME);
  if (disk.exists(path)) return path;
  const parent = dirname(folder);
  return parent === folder || disk.exists(join(folder, '.git')) ? undefined : findConfig(parent, disk);
}

function withDefaults(written: ConfigFile, base: string): Config {
  const rebase = (globs: readonly string[]): readonly string[] => globs.map((glob) => base + glob.replace(/^\.\//, ''));
  return {
    include: rebase(written.include ?? []),
    exclude: rebase(written.exclude ?? []),
    tests: written.tests ? rebase(written.tests) : DEFAULT_TESTS,
    ...(written.homeRegion !== undefined && { homeRegion: written.homeRegion }),
    ...(written.revenuePerHour !== undefined && { revenuePerHour: written.revenuePerHour }),
    rules: written.rules ?? {},
    allowedRegions: { require: written.allowedRegions?.require ?? [], forbid: written.allowedRegions?.forbid ?? [] },
    allowedPins: (written.allowedPins ?? []).map(({ regions, ...pin }) => ({ ...pin, regions: regions ?? [] })),
    environments: written.environments ?? {},
    deployments: (written.deployments ?? []).map(({ files, regions, note }) => ({ files: rebase(files), regions, ...(note !== undefined && { note }) })),
    wrappers: (written.wrappers ?? []).map(({ region, ...wrapper }) => ({ ...wrapper, ...(region !== undefined && { region }) })),
  };
}

/** What makes a glob of the file one that is relative to the root: nothing, or `../` for each folder that the file lies above it. */
function globBase(path: string, root: string): string {
  const climb = relative(root, dirname(path)).split(sep);
  return climb.every((step) => step === '..') ? '../'.repeat(climb.length) : '';
}
