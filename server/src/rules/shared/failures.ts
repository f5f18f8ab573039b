import type { Location } from '../../extract/location';
import type { DependencyMap, Entrypoint, Failure, Use } from '../../link/map';
import type { RelatedLocation } from '../rule';
import { indexOf } from './map-index';

/** The entry points for which an outage was played. */
export function playedEntrypoints({ entrypoints }: DependencyMap): readonly { readonly entrypoint: Entrypoint; readonly failure: Failure }[] {
  return entrypoints.flatMap((entrypoint) => (entrypoint.failure ? [{ entrypoint, failure: entrypoint.failure }] : []));
}

/** The shipped uses of these ids. */
export function usesOf(ids: readonly string[], map: DependencyMap): readonly Use[] {
  const { use } = indexOf(map);
  return ids.flatMap((id) => use(id) ?? []).filter(({ isTest }) => !isTest);
}

/** The operations of which something holds at some entry point, with those entry points. */
export function entrypointsByOperation(map: DependencyMap, of: (failure: Failure) => readonly string[]): ReadonlyMap<Use, readonly Entrypoint[]> {
  const found = new Map<Use, Entrypoint[]>();
  for (const { entrypoint, failure } of playedEntrypoints(map)) {
    for (const use of usesOf(of(failure), map)) found.set(use, [...(found.get(use) ?? []), entrypoint]);
  }
  return found;
}

/** Where the program is entered from which something is reached. */
export function enteredAt(entrypoints: readonly Entrypoint[]): readonly RelatedLocation[] {
  return entrypoints.map((entrypoint) => ({ file: entrypoint.file, range: entrypoint.range, message: `reached from ${nameOf(entrypoint)}` }));
}

/** The name of an entry point where it stands in the text: the whole of a function is too much to underline. */
export function headOf(entrypoint: Entrypoint, text: string): Location {
  const { file, range, name } = entrypoint;
  const index = name === undefined ? -1 : text.indexOf(name);
  return index < 0 ? { file, range: { start: range.start, end: Math.min(range.end, range.start + text.search(/\n|$/)) } } : { file, range: { start: range.start + index, end: range.start + index + (name?.length ?? 0) } };
}

/** `createOrder`, or the file of a script. */
export function nameOf({ name, file }: Entrypoint): string {
  return name === undefined ? file : `\`${name}\``;
}
