/** Ways to import without naming what: `* as x`, `export * from`, `require()`, `import()`, `import x = `. */
const NAMELESS = String.raw`\*\s*(?:as|from)\b|\brequire\b|\bimport\s*\(|\bimport\s+[\w$]+\s*=`;

const ALL_EXPORTS = String.raw`\bexport\s*\*|\bexports\b|\bexport\s*=`;

/** Holds for a text that may import one of these names; undefined where every import may. */
export function importOf(names: readonly string[]): RegExp | undefined {
  return names.includes('*') || names.includes('default') || names.includes('=') ? undefined : new RegExp(`${words(names)}|${NAMELESS}`);
}

/** Holds for a text that may export this name, itself or from elsewhere. */
export function exportOf(name: string): RegExp {
  return new RegExp(`${words([name])}|${ALL_EXPORTS}`);
}

/** Holds for a text that may write members of one of these imports, or hand it on: `config.region = …`, `Object.assign(config, …)`, `export { config } from`. */
export function memberWriteOf(names: readonly string[]): RegExp {
  // Whose local name is not told by the text is taken for any name.
  const local = importOf(names) ? words(names) : String.raw`[\w$)]`;
  const member = String.raw`(?:\s*[!?]?\.\s*[\w$#]+|\s*(?:\?\.)?\[[^\]]*\])+`;
  const operator = String.raw`\s*(?:\?\?|\|\||&&|\*\*|<<|>>>?|[-+*/%&|^])?=(?![=>])`;
  return new RegExp(`${local}${member}${operator}|\\bassign\\s*\\(|${local}\\s+as\\b|\\*\\s*as\\b|\\brequire\\b|\\bexport\\s*(?:\\*|\\{)`);
}

function words(names: readonly string[]): string {
  return `(?<![\\w$])(?:${names.map((name) => name.replaceAll('$', String.raw`\$`)).join('|')})(?![\\w$])`;
}
