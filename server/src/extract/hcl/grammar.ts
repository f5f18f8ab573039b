import { Language, type Node, Parser } from 'web-tree-sitter';

/** The parser's engine and Terraform's grammar, as WebAssembly. */
export interface GrammarFiles {
  readonly engine: Uint8Array;
  readonly grammar: Uint8Array;
}

let parser: Parser | undefined;
let loading: Promise<void> | undefined;

/** Makes `parseTree` possible; done once, and only where there is something to parse. */
export async function loadGrammar(read: () => GrammarFiles): Promise<void> {
  loading ??= (async () => {
    const { engine, grammar } = read();
    await Parser.init({ wasmBinary: engine });
    parser = new Parser().setLanguage(await Language.load(grammar));
  })();
  await loading;
}

/** Parses a text and reads its tree, which is gone afterwards. */
export function parseTree<T>(text: string, read: (top: Node) => T): T {
  const tree = parser?.parse(text);
  if (!tree) throw new Error("the grammar of Terraform's language is not loaded");
  try {
    return read(tree.rootNode);
  } finally {
    tree.delete();
  }
}
