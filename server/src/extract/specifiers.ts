// `from 'x'`, `import 'x'`, `import('x')`, `require('x')`, also over line breaks and with a comment before the name.
const IMPORT = /\b(?:from|import|require)\s*(?:\(\s*)?(?:\/\*.*?\*\/\s*)?(['"`])([^'"`\r\n]+)\1/g;

/**
 * Module specifiers that a text imports from, found by a search without parsing: each once, in order. A comment or a string that looks like
 * an import counts too; whoever asks looks at the facts before it believes.
 */
export function importSpecifiers(text: string): readonly string[] {
  const specifiers = Array.from(text.matchAll(IMPORT), ([, , specifier = '']) => specifier);
  return [...new Set(specifiers.filter((specifier) => !specifier.includes('${')))];
}
