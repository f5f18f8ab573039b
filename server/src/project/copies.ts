import { isCode, isJavaScript } from './candidates';

/** What compilers write and people do not: the mark of a module that was an ES module, and where its source map is. */
const COMPILED = /Object\.defineProperty\(exports, ["']__esModule|\n\/\/# sourceMappingURL=\S+\.map\s*$/;

/** What a code host runs is no copy. */
const HIDDEN_FOLDER = /(?:^|\/)\.(?!github\/)[^/.][^/]*\//;

/**
 * Is it code that is no source of its own? Either it lies in a hidden folder, where editors keep old versions and tools what they have made, and where
 * TypeScript does not look either; or a compiler has written it from a TypeScript file of the workspace. It is read where other code imports it, and
 * nothing begins there.
 */
export function isCopy(file: string, text: string | undefined, exists: (file: string) => boolean): boolean {
  if (!isCode(file)) return false;
  return HIDDEN_FOLDER.test(file) || (isJavaScript(file) && text !== undefined && COMPILED.test(text) && sourcesOf(file).some(exists));
}

/** Where the source of a compiled file would be: beside it, or with the output's folder taken out or called `src`. */
function sourcesOf(file: string): readonly string[] {
  const folders = file.split('/').slice(0, -1);
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/(?<=\.[cm]?)js$/, 'ts');
  const places = [folders, ...folders.flatMap((_, i) => [folders.toSpliced(i, 1), folders.with(i, 'src')])];
  return places.flatMap((place) => [[...place, name].join('/'), [...place, `${name}x`].join('/')]);
}
