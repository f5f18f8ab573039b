import type { DependencyMap, Use } from '../../link/map';
import type { Fix } from '../rule';
import type { Group } from './groups';
import { type ReadText, takeFromEnvironment, takePartFromEnvironment } from './region-edits';

export interface Unpinning {
  readonly fixes: readonly Fix[];
  /** The literal hosts of the same clients in the same file that the fix changes with the region: one problem with it. */
  readonly hosts: readonly Use[];
}

/** Takes the region of pinned clients from the environment, in the literal that pins them and in the literal host beside it. */
export function unpin({ decision: { literal, regions }, uses }: Group, map: DependencyMap, read: ReadText): Unpinning {
  const [region = ''] = regions;
  const [fix] = literal ? takeFromEnvironment(literal, region, read) : [];
  if (!literal || !fix) return { fixes: [], hosts: [] };
  const isTheirs = (use: Use): boolean => use.kind === 'endpoint' && use.file === literal.file && use.region.values.includes(region) && uses.some((client) => client.hosts.some((host) => use.hosts.includes(host)));
  const changes = map.uses.filter(isTheirs).flatMap((use) => takePartFromEnvironment(use, region, read).map(({ edits }) => ({ use, edits })));
  return { fixes: [{ ...fix, edits: [...fix.edits, ...changes.flatMap(({ edits }) => edits)] }], hosts: changes.map(({ use }) => use) };
}
