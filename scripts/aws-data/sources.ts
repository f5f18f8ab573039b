import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The packages that the data is made from, as `npm install` in this folder put them on disk. */
export const root = join(__dirname, 'node_modules');
export const load = createRequire(join(__dirname, 'package.json'));

/** The JSON door of the scripts: the shape is the caller's claim about a file whose version is fixed. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

export const readInput = <T>(name: string): T => readJson<T>(join(__dirname, 'inputs', name));

/** Versions as package.json beside this file fixes them. */
export const versions = readJson<{ dependencies: Record<string, string> }>(join(__dirname, 'package.json')).dependencies;

/** Package suffixes of the SDK v3 clients that are installed here. */
export const clientServices = Object.keys(versions).flatMap((name) => /^@aws-sdk\/client-(.+)$/.exec(name)?.[1] ?? []);

/** `Secrets Manager` → `secrets-manager`: how the SDK v3 names a package after the model's service id. */
export const packageSuffix = (serviceId: string): string => serviceId.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export const sortedByKey = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The service names that an old botocore folder name stands for: `ce` → `cost-explorer`; others are the suffix already. */
const botocoreNames = readInput<Record<string, string>>('botocore-names.json');
export const suffixOfBotocore = (name: string): string => botocoreNames[name] ?? name;
