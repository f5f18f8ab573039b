import { join } from './paths';

const EXTENSIONS = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs', '.json'];

/** What an import of compiled JavaScript, or of its declarations, may have been compiled from, likeliest first. */
const COMPILED_FROM: ReadonlyMap<string, readonly string[]> = new Map([
  ['.js', ['.ts', '.tsx', '.js', '.jsx']],
  ['.jsx', ['.tsx', '.jsx']],
  ['.mjs', ['.mts', '.mjs', '.ts']],
  ['.cjs', ['.cts', '.cjs', '.ts']],
  ['.d.ts', ['.ts', '.tsx', '.js', '.jsx']],
  ['.d.mts', ['.mts', '.mjs']],
  ['.d.cts', ['.cts', '.cjs']],
]);

const COMPILED = /(?:\.d)?\.[cm]?[jt]sx?$/;

/** Folders that builds write into, and those inside them for one module format or another. */
const BUILD_FOLDER = /^(?:\.?(?:dist|build|out|output|lib|libs|es|esm|cjs|types|typings|module|_build|built|compiled)(?:[-_.].*)?|commonjs|browser|node|default|esnext|es20\d\d|esm\d+)$/;

/** Tells which of the workspace's files a path without its right extension means. Paths are relative to the root. */
export class FileProbe {
  constructor(private readonly files: ReadonlySet<string>) {}

  /** `queue` → `queue.ts`, `queue.js` → `queue.ts`; TypeScript wins over the JavaScript beside it. */
  file(path: string): string | undefined {
    if (path === '') return undefined;
    const extension = COMPILED.exec(path)?.[0] ?? '';
    const stem = path.slice(0, path.length - extension.length);
    const source = COMPILED_FROM.get(extension)?.map((other) => stem + other).find((file) => this.files.has(file));
    if (source !== undefined) return source;
    if (this.files.has(path)) return path;
    return EXTENSIONS.map((other) => path + other).find((file) => this.files.has(file));
  }

  /** The index file of a folder. */
  index(folder: string): string | undefined {
    const stem = folder === '' ? 'index' : `${folder}/index`;
    return EXTENSIONS.map((extension) => stem + extension).find((file) => this.files.has(file));
  }

  /** The source of a file of build output that is not there: `dist/esm/queue.js` → `src/queue.ts`. `path` is relative to the package. */
  sourceOfOutput(packageFolder: string, path: string): string | undefined {
    for (const candidate of sourcePaths(path)) {
      const inPackage = join(packageFolder, candidate);
      const file = inPackage === undefined ? undefined : (this.file(inPackage) ?? this.index(inPackage));
      if (file !== undefined) return file;
    }
    return undefined;
  }
}

/** Where the source of a file of build output may lie in its package, likeliest first. */
function sourcePaths(path: string): readonly string[] {
  const parts = path.replace(/^(?:\.\/)+/, '').split('/');
  let outer = 0;
  while (outer < parts.length - 1 && BUILD_FOLDER.test(parts[outer]!)) outer++;
  if (outer === 0) return [];
  const inner = parts.slice(outer);
  // A compiler whose root is the repository repeats the path to the package: `dist/packages/db/src/index.js`.
  const source = inner.lastIndexOf('src');
  return [...(source > 0 ? [inner.slice(source)] : []), ['src', ...inner], inner, ['source', ...inner], ['lib', ...inner]].map((candidate) => candidate.join('/'));
}
