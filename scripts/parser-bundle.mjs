// What of the TypeScript compiler we use, which is its parser: a seventh of the whole, and loaded in a seventh of the time (30 instead of 210 ms).
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MODULE = 'typescript-parser';

/** esbuild's options for a bundle that exports `ts` with the members that `server/src/extract/typescript` mentions. */
export function parserBundle(root) {
  return {
    stdin: { contents: `export * as ts from '${MODULE}';`, resolveDir: root },
    plugins: [
      {
        name: MODULE,
        setup({ onResolve, onLoad }) {
          onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({ path: MODULE, namespace: MODULE, sideEffects: false }));
          onLoad({ filter: /.*/, namespace: MODULE }, () => ({ contents: asModule(compilerText(root), usedMembers(root)), loader: 'js', resolveDir: root }));
        },
      },
    ],
  };
}

/** The copy of the compiler that ts-morph carries. */
function compilerText(root) {
  const tsMorph = createRequire(join(root, 'package.json')).resolve('ts-morph');
  const common = createRequire(tsMorph).resolve('@ts-morph/common');
  return readFileSync(join(dirname(common), 'typescript.js'), 'utf8');
}

function usedMembers(root) {
  const folder = join(root, 'server/src/extract/typescript');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\bts\.([A-Za-z]\w*)/g)].map(([, name]) => name)))];
}

/**
 * The compiler is one function around all of its code, which no bundler can take apart. Without the function, and without what registers the
 * parts of the language service, it is a module of which only what is used is left.
 */
function asModule(text, names) {
  const licence = between(text, '/*!', '*/');
  const whole = between(text, '((module) => {', '\n// src/server/').slice('((module) => {'.length);
  const table = between(whole, '__export(typescript_exports, {', '\n});');
  const exported = new Map([...table.matchAll(/(\w+): \(\) => ([\w$]+)/g)].map(([, name, local]) => [name, local]));
  const body = whole
    .replace(`${table}\n});`, '')
    .replace('module.exports = __toCommonJS(typescript_exports);', '')
    .replaceAll(/\n(?=(?:registerRefactor|registerCodeFix|__export)\()/g, '\n/* @__PURE__ */ ');
  // What is not in the table is a type.
  const used = names.filter((name) => exported.has(name));
  return `${licence}*/${body}\nexport { ${used.map((name) => `${exported.get(name)} as ${name}`).join(', ')} };\n`;
}

function between(text, start, end) {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The compiler that ts-morph carries is written otherwise than scripts/parser-bundle.mjs expects: there is no ${JSON.stringify(from < 0 ? start : end)}.`);
  return text.slice(from, to);
}
