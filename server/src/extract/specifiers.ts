// `from 'x'`, `import 'x'`, `import('x')`, `require('x')`, also over line breaks and with a comment before the name.
const IMPORT = /\b(?:from|import|require)\s*(?:\(\s*)?(?:\/\*.*?\*\/\s*)?(['"`])([^'"`\r\n]+)\1/g;

/**
 * Module specifiers that a text imports from, found by a search without parsing: each once, in order. What stands on a line that is a comment is none;
 * another comment or a string that looks like an import counts too, and whoever asks looks at the facts before it believes.
 */
export function importSpecifiers(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { index, 2: specifier = '' } of text.matchAll(IMPORT)) if (!specifier.includes('${') && !isCommentedOut(text, index)) found.add(specifier);
  return [...found];
}

/** What is written by hand; of a longer line the beginning is not looked for. */
const LONGEST_LINE = 400;

/** Is the line a comment up to here: `// import a from './a'`, a line of a documentation comment? */
function isCommentedOut(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_LINE), index);
  return /^\s*(?:\/\/|\*(?!\s*as\b))/.test(before.slice(before.lastIndexOf('\n') + 1));
}
