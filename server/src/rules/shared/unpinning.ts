import type { DependencyMap, Use } from '../../link/map';
import type { Fix } from '../rule';
import type { Group } from './groups';
import { type ReadText, takeFromEnvironment, takePartFromEnvironment } from './region-edits';

export interface Unpinning {
  readonly fixes: readonly Fix[];
  /** The literal hosts of the same clients in the same file that the fix changes with the region: one problem with it. */
  readonly hosts: readonly Use[];
}

const NONE: Unpinning = { fixes: [], hosts: [] };

/**
 * Takes the region of pinned clients from the environment, in the literal that pins them and in the literal hosts and ARNs beside it. What is named
 * otherwise with that region, such as a user pool, the clients would look for in vain: then there is no fix. Nor is there where a
 * client falls back to us-east-1 by itself.
 */
export function unpin({ decision: { literal, regions }, uses, operations }: Group, map: DependencyMap, read: ReadText): Unpinning {
  const [region = ''] = regions;
  const [fix] = literal ? takeFromEnvironment(literal, region, read) : [];
  if (!literal || !fix || uses.some(fallsBackByItself)) return NONE;
  const change = (isMeant: (use: Use) => boolean) =>
    map.uses.filter((use) => use.file === literal.file && use.region.values.includes(region) && isMeant(use)).flatMap((use) => takePartFromEnvironment(use, region, read).map(({ edits }) => ({ use, edits })));
  const hosts = change((use) => use.kind === 'endpoint' && uses.some((client) => client.hosts.some((host) => use.hosts.includes(host))));
  const named = new Set(operations.flatMap(({ names = [] }) => names.flatMap((one) => (one.region === region ? one.text : []))));
  const arns = change(({ kind, literal: text = '' }) => kind === 'arn' && named.has(text));
  if ([...named].some((text) => !arns.some(({ use }) => use.literal === text))) return NONE;
  const edits = [...fix.edits, ...[...hosts, ...arns].flatMap((one) => one.edits)];
  return { fixes: [{ ...fix, edits }], hosts: hosts.map(({ use }) => use) };
}

/** S3 of SDK v2 takes us-east-1 where nobody says a region: where the environment is silent it would do so without a word. */
export function fallsBackByItself({ via, service }: Use): boolean {
  return via === 'sdk-v2' && service === 's3';
}
