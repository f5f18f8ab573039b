import type { Entrypoint } from '../map';
import type { Locate } from '../uses/region-binding';
import type { Entry } from '../uses/use-recorder';

/** Names under which the exports of a file are routes of Next.js. */
const HTTP_METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** The entry points from which AWS is reached, with what they reach; in the order of files and places. */
export function entrypointsOf(reached: ReadonlyMap<Entry, ReadonlySet<string>>, locate: Locate): readonly Entrypoint[] {
  // A module that only constructs clients while it is loaded is no script.
  const running = [...reached].filter(([{ name }, ids]) => name !== undefined || [...ids].some((id) => id.startsWith('operation:')));
  const entrypoints = running.map(([{ at, name }, ids]) => ({ ...locate(at), ...(name !== undefined && { name }), kind: kindOf(name), reaches: [...ids].sort() }));
  return entrypoints.sort((a, b) => (a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1));
}

function kindOf(name: string | undefined): Entrypoint['kind'] {
  if (name === undefined) return 'script';
  if (/handler$/i.test(name)) return 'lambda';
  return HTTP_METHODS.has(name) ? 'http' : 'export';
}
