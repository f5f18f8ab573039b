// `node esbuild.mjs [--watch]`: bundles what ships into dist/.
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, context } from 'esbuild';
import { parserBundle } from './scripts/parser-bundle.mjs';

const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // A bundle that is loaded later is required: `import()` would first search all of its text for what it exports.
  supported: { 'dynamic-import': false },
  // jsonc-parser's CommonJS form hides its imports from bundlers; its ES modules do not.
  mainFields: ['module', 'main'],
  // Its ES module asks where it lies, which a bundle cannot tell.
  alias: { 'web-tree-sitter': join(import.meta.dirname, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
  outdir: 'dist',
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
};

/** Programs by the name of their bundle. */
const programs = {
  'regionlint': { source: 'server/src/cli/bin.ts', executable: true },
  'regionlint-main': { source: 'server/src/cli/main.ts' },
  'regionlint-language-server': { source: 'server/src/lsp/main.ts', executable: true },
  'regionlint-folder': { source: 'server/src/lsp/thread.ts' },
  'regionlint-analysis': { source: 'server/src/workspace/shipped-analyzer.ts' },
  'extension': { source: 'client/src/extension.ts', external: ['vscode'] },
};

/**
 * What is not needed from the start has a bundle of its own, which the programs share: the command line, without which `regionlint --version` starts (Node
 * takes 30 ms to read it), the analysis, which nobody waits for where a result has been kept, and the compiler's parser.
 */
const shareBundles = {
  name: 'share-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^ts-morph$/ }, () => ({ path: './ts-morph.js', external: true }));
    onResolve({ filter: /^\.\/main$/ }, ({ importer }) => (basename(importer) === 'bin.ts' ? { path: './regionlint-main.js', external: true } : undefined));
    onResolve({ filter: /\/shipped-analyzer$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './regionlint-analysis.js', external: true } : undefined));
  },
};

const compiler = {
  ...common,
  ...parserBundle(import.meta.dirname),
  entryNames: 'ts-morph',
  minify: true,
  sourcemap: false,
};

const bundles = Object.entries(programs).map(([name, { source, executable = false, external = [] }]) => ({
  ...common,
  entryPoints: { [name]: source },
  external,
  plugins: [shareBundles, ...(executable ? [makeExecutable(join(import.meta.dirname, `dist/${name}.js`))] : [])],
  banner: { js: executable ? '#!/usr/bin/env node' : '' },
}));

/** The page of the region risk report; it runs in a web view, not in Node. */
const page = {
  ...common,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  outdir: 'dist/webview',
  entryPoints: ['client/webview/report.ts', 'client/webview/report.css'],
};

function makeExecutable(file) {
  return {
    name: 'make-executable',
    setup({ onEnd }) {
      onEnd(({ errors }) => (errors.length === 0 ? chmod(file, 0o755) : undefined));
    },
  };
}

/** WebAssembly that the bundles read at run time, where a workspace has Terraform in it. */
const assemblies = ['web-tree-sitter/web-tree-sitter.wasm', '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'];

async function copyAssemblies() {
  await mkdir(join(import.meta.dirname, 'dist'), { recursive: true });
  await Promise.all(assemblies.map((file) => copyFile(join(import.meta.dirname, 'node_modules', file), join(import.meta.dirname, 'dist', basename(file)))));
}

try {
  await copyAssemblies();
  await Promise.all([compiler, page, ...bundles].map(process.argv.includes('--watch') ? watch : build));
} catch {
  process.exitCode = 1; // esbuild has said why
}

async function watch(options) {
  const watcher = await context(options);
  await watcher.watch();
}
