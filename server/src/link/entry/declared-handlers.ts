import type { LinkInput } from '../link';

/** `file name` of a function that infrastructure calls. */
export function handlerKey(file: string, name: string): string {
  return `${file} ${name}`;
}

/**
 * The files on the ways from declared handlers to files that use AWS: the handlers themselves, and what lies between. They are evaluated too, so that
 * each operation is known by the functions that reach it.
 */
export function filesBetween(input: LinkInput, handlers: readonly string[], seeds: ReadonlySet<string>): ReadonlySet<string> {
  const importers = importersBelow(input, handlers);
  const found = new Set([...seeds].filter((seed) => importers.has(seed)));
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  return found;
}

/** Who imports whom, of all that the given files lead to. */
function importersBelow(input: LinkInput, files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const [file] of importers) {
    for (const specifier of input.specifiers(file)) {
      const resolved = input.resolver.resolve(file, specifier);
      if (resolved.kind !== 'file' || input.isTest(resolved.file)) continue;
      const known = importers.get(resolved.file);
      if (known) known.push(file);
      else importers.set(resolved.file, [file]);
    }
  }
  return importers;
}
