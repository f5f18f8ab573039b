import type { Statement } from '../extract/facts';
import type { LinkInput } from './link';

/**
 * Which modules have to be evaluated: those that name AWS themselves, and those that lead to them by the symbols they import.
 * What the values of these modules need besides is loaded when it is read.
 */
export function relevantModules(input: LinkInput): readonly string[] {
  const candidates = input.files.filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !input.isTest(file));
  const seeds = candidates.filter((file) => input.mayMatter(file));
  const importers = importersByFile(input, candidates);
  const relevant = new Set(seeds);
  const queue = [...seeds];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const importer of importers.get(file) ?? []) {
      if (relevant.has(importer)) continue;
      relevant.add(importer);
      queue.push(importer);
    }
  }
  return candidates.filter((file) => relevant.has(file));
}

function importersByFile(input: LinkInput, candidates: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of candidates) {
    for (const specifier of input.specifiers(file)) {
      const resolved = input.resolver.resolve(file, specifier);
      if (resolved.kind !== 'file') continue;
      const known = importers.get(resolved.file);
      if (known) known.push(file);
      else importers.set(resolved.file, [file]);
    }
  }
  return importers;
}

/** Names that a module exports, with the local names they stand for. */
export function exportsOf(body: readonly Statement[]): readonly { readonly exported: string; readonly local: string }[] {
  return body.flatMap((statement) => (statement.kind === 'export' ? [{ exported: statement.exported, local: statement.local }] : []));
}
