import type { Interpreter } from '../evaluate/interpreter';

/** `import './defaults';` */
const IMPORTED_FOR_EFFECT = /^\s*import\s*['"]\.{1,2}\//m;
/** `process.env.REGION ??= 'eu-west-1'`, `process.env[name] = value`. */
const WRITES_ENVIRONMENT = /\bprocess\.env(?:\.\w+|\[[^\]\n]+\])\s*(?:\?\?|\|\|)?=(?![=>])/;

/** Modules that write into the environment, and that every program with one of these files imports for nothing else: they run before what reads it. */
export function presetsOf(interpreter: Interpreter, files: ReadonlySet<string>): ReadonlySet<string> {
  const presets = new Set<string>();
  const byRoot = new Map<string, readonly string[]>();
  const of = (root: string): readonly string[] => {
    const known = byRoot.get(root) ?? presetsIn(interpreter, root);
    byRoot.set(root, known);
    return known;
  };
  for (const file of files) {
    const [first, ...others] = [...interpreter.programsOf(file)].map(of);
    for (const preset of first ?? []) if (others.every((other) => other.includes(preset))) presets.add(preset);
  }
  return presets;
}

function presetsIn({ input }: Interpreter, root: string): readonly string[] {
  if (!input.holds(root, IMPORTED_FOR_EFFECT)) return [];
  return (input.facts(root)?.imports ?? []).flatMap(({ names, specifier }) => {
    const resolved = names.length === 0 ? input.resolver.resolve(root, specifier) : undefined;
    return resolved?.kind === 'file' && input.holds(resolved.file, WRITES_ENVIRONMENT) ? [resolved.file] : [];
  });
}
