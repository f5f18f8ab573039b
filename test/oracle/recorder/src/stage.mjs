// Makes a case runnable: copies it aside, links its workspace packages, bundles its entry.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { build } from 'esbuild';

// A .env file describes one deployment, not the program: the environment of a run is the recorder's own.
const LEFT_OUT = /^(case\.json|truth\.json|node_modules|\.env(\..*)?)$/;

/** @returns {Promise<{root: string, bundle: string, libraries: string[], remove: () => void}>} */
export async function stage(caseDir, entry) {
  const work = mkdtempSync(join(tmpdir(), 'oracle-'));
  const root = join(work, 'case');
  cpSync(caseDir, root, { recursive: true, filter: (from) => from === caseDir || !LEFT_OUT.test(basename(from)) });
  for (const [name, dir] of workspacePackages(root)) {
    const link = join(root, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(dir, link);
  }
  const bundle = join(work, 'bundle.mjs');
  const libraries = new Set();
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'external',
    sourcesContent: false,
    keepNames: true,
    logLevel: 'silent',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    plugins: [libraryPlugin(root, libraries)],
  });
  return { root, bundle, libraries: [...libraries], remove: () => rmSync(work, { recursive: true, force: true }) };
}

/** What the case does not hold itself is loaded, at run time, from the recorder's own packages. */
function libraryPlugin(root, libraries) {
  return {
    name: 'libraries',
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./#]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
        if (pluginData?.isInner || kind === 'entry-point') return undefined;
        if (path.startsWith('node:') || builtinModules.includes(path)) return { path, external: true };
        const own = await bundler.resolve(path, { kind, resolveDir, importer, pluginData: { isInner: true } });
        if (!own.errors.length && own.path.startsWith(root + sep)) return own;
        libraries.add(path);
        return { path, namespace: 'library' };
      });
      bundler.onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({
        contents: `module.exports = globalThis.oracleLibrary(${JSON.stringify(path)});`,
        loader: 'js',
      }));
    },
  };
}

function* workspacePackages(root) {
  for (const pattern of workspacePatterns(root)) {
    const parent = join(root, pattern.replace(/\/?\*+$/, ''));
    if (!existsSync(parent)) continue;
    const dirs = pattern.includes('*') ? readdirSync(parent).map((name) => join(parent, name)) : [parent];
    for (const dir of dirs.filter((path) => statSync(path).isDirectory() && existsSync(join(path, 'package.json')))) {
      yield [readJson(join(dir, 'package.json')).name, dir];
    }
  }
}

function workspacePatterns(root) {
  const pnpm = join(root, 'pnpm-workspace.yaml');
  if (existsSync(pnpm)) return [...readFileSync(pnpm, 'utf8').matchAll(/^\s*-\s*['"]?([^'"\n]+?)['"]?\s*$/gm)].map(([, pattern]) => pattern);
  if (!existsSync(join(root, 'package.json'))) return [];
  const { workspaces = [] } = readJson(join(root, 'package.json'));
  return Array.isArray(workspaces) ? workspaces : workspaces.packages ?? [];
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
