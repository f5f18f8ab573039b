import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarFiles } from '../extract/hcl/grammar';

/** Beside the bundle, and in the packages they come from while the program runs from its source. */
const FOLDERS = [__dirname, ...['web-tree-sitter', '@tree-sitter-grammars/tree-sitter-hcl'].map((name) => join(__dirname, '../../../node_modules', name))];

/** The parser of Terraform's language and its grammar, which ship with the program. */
export function grammarFiles(): GrammarFiles {
  return { engine: read('web-tree-sitter.wasm'), grammar: read('tree-sitter-terraform.wasm') };
}

function read(name: string): Uint8Array {
  const path = FOLDERS.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${name} is missing`);
  return readFileSync(path);
}
