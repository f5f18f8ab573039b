import type { Diagnostic } from '../rules/rule';

/** Diagnostics that say the same of other places. */
export interface Alike {
  readonly first: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** So many of a kind are shown whole: who has read them knows the rest. */
const SHOWN_WHOLE = 5;
/** A kind is worth a list of its own from so many on. */
const FEWEST = 10;

/** What is shown whole, and the rest of each kind of which there are many: those of one rule that it words alike. */
export function withoutMoreOfTheSame(diagnostics: readonly Diagnostic[]): { readonly whole: readonly Diagnostic[]; readonly more: readonly Alike[] } {
  const kinds = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule} ${diagnostic.messageId} ${diagnostic.severity}`;
    const kind = kinds.get(key);
    if (kind) kind.push(diagnostic);
    else kinds.set(key, [diagnostic]);
  }
  const more = [...kinds.values()].flatMap((kind): readonly Alike[] => {
    const [first] = kind;
    return first && first.severity !== 'error' && kind.length >= FEWEST ? [{ first, others: kind.slice(SHOWN_WHOLE) }] : [];
  });
  const listed = new Set(more.flatMap(({ others }) => others));
  return { whole: diagnostics.filter((diagnostic) => !listed.has(diagnostic)), more };
}
