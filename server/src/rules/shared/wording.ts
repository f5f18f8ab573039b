import type { AwsCatalog } from '../../aws/catalog';
import type { DependencyMap, Entrypoint, Use } from '../../link/map';
import { callsOf } from './calls';
import type { Group } from './groups';
import { indexOf } from './map-index';

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

/** `The S3 client is`, `2 SQS clients are`, `3 clients (S3, SNS) are`: the subject of a sentence with its verb. */
export function clientsAre(uses: readonly Use[], aws: AwsCatalog): string {
  const services = [...new Set(uses.map((use) => aws.displayName(use.service)))].sort();
  const noun = uses.every(({ kind }) => kind === 'operation') ? 'operation' : 'client';
  const [only] = services;
  if (uses.length === 1) return `The ${only} ${noun} is`;
  if (services.length === 1) return `${uses.length} ${only} ${noun}s are`;
  const named = services.length > 4 ? `${services.slice(0, 3).join(', ')} and ${services.length - 3} more services` : services.join(', ');
  return `${uses.length} ${noun}s (${named}) are`;
}

/** `this literal`, or where the literal is if the diagnostic stands elsewhere. */
export function decider({ decision: { literal }, at }: Group): string {
  if (!literal) return 'the code';
  const isHere = literal.file === at.file && literal.range.start === at.range.start;
  if (isHere) return 'this literal';
  return literal.file === at.file ? 'a literal in this file' : `a literal in ${literal.file}`;
}

/** `; 4 operations in 2 files depend on it, behind 3 entry points`: a clause to follow. */
export function dependents({ uses, operations }: Group, map: DependencyMap): string {
  if (operations.length === 0) return '; no operation through it is known';
  const calls = callsOf(operations).length;
  const files = new Set(operations.map(({ file }) => file)).size;
  const { entrypointsReaching } = indexOf(map);
  const withClient = new Set(uses.flatMap((use) => entrypointsReaching(use)));
  const reaching = (use: Use): readonly Entrypoint[] => {
    const all = entrypointsReaching(use).filter(({ kind }) => kind !== 'export');
    // An operation in a function that is handed its client is reached in other ways with other clients.
    return use.clients.length > 1 ? all.filter((one) => withClient.has(one)) : all;
  };
  const entrypoints = new Set(operations.flatMap(reaching)).size;
  const behind = entrypoints === 0 ? '' : `, behind ${count(entrypoints, 'entry point')}`;
  return `; ${count(calls, 'operation')} in ${count(files, 'file')} ${calls === 1 ? 'depends' : 'depend'} on it${behind}`;
}

/** `AWS_REGION is not set`, `neither AMAZON_REGION nor AWS_REGION is set`: of the variables that decide all of the uses. */
export function unset(uses: readonly Use[]): string {
  const [first, ...others] = uses.map(({ region }) => region.environment);
  const shared = (first ?? []).filter((name) => others.every((environment) => environment.includes(name)));
  const names = shared.length > 0 ? [...shared].sort() : namesOf(uses);
  if (names.length === 2) return `neither ${names.join(' nor ')} is set`;
  return names.length > 2 ? `none of ${list(names, 'and')} is set` : `${names[0] ?? 'the environment'} is not set`;
}

/** `AWS_REGION`, `AWS_REGION and STAGE`; `the environment` where no variable is known. */
export function variables(uses: readonly Use[]): string {
  return list(namesOf(uses), 'and') || 'the environment';
}

function namesOf(uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.flatMap((use) => use.region.environment))].sort();
}
