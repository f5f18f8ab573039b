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

/** Holds for a text that may write a member of an object that it imports, or hand the object on: `config.region = …`, `Object.assign(config, …)`, `export { config } from`. */
export const MEMBER_WRITE = /(?:\.\s*[\w$#]+|\])\s*(?:\?\?|\|\||&&|\*\*|<<|>>>?|[-+*/%&|^])?=(?![=>])|\bassign\b|\bexport\s*(?:\*|\{)/;

function words(names: readonly string[]): string {
  return `(?<![\\w$])(?:${names.map((name) => name.replaceAll('$', String.raw`\$`)).join('|')})(?![\\w$])`;
}
