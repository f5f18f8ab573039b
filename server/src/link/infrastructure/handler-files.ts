import { folderOf, foldersUpwards, join } from '../resolution/paths';
import type { Location } from '../../extract/location';
import type { Handler } from './declarations';

/** Folders into which builds write; what they hold was made from a file of the same name elsewhere. */
const OUTPUT = /^(?:\.?dist|\.?build|out|output|lib|cdk\.out|\.webpack|\.esbuild|\.serverless|\.aws-sam|bundles?|target|artifacts?)$/;

/**
 * The module and the export of `src/orders.list`. Lambda itself ends the module at the first dot, bundlers at the last, so that `src/orders.v1.list`
 * may mean two modules, the likelier first.
 */
export function splitHandler(handler: string): { readonly modules: readonly string[]; readonly name: string } | undefined {
  const start = handler.lastIndexOf('/') + 1;
  const file = handler.slice(start);
  const [, name] = /\.([\w$-]+)$/.exec(file) ?? [];
  if (name === undefined || file.startsWith('.')) return undefined;
  return { modules: [...new Set([file.slice(0, file.lastIndexOf('.')), file.slice(0, file.indexOf('.'))])].map((module) => handler.slice(0, start) + module), name };
}

/** Files, and then those of which a build may have made them: without the folder of the build's output, and with `src` in its place. */
export function withSources(files: readonly string[]): readonly string[] {
  return [...new Set([...files, ...files.flatMap(sourcesOf)])];
}

/**
 * `src/orders.list` within a code folder: the files that may implement it, best first, and the export. Where a build lies between, the folders
 * from which it may have been made come after the folder it writes.
 */
export function handlerOf(handler: string, folder: string, at: Location, code = '.'): Handler | undefined {
  const parts = splitHandler(handler);
  if (!parts || handler.includes('\0') || code.includes('\0')) return undefined;
  const { modules, name } = parts;
  const own = withSources(modules.map((module) => `${code}/${module}`)).flatMap((one) => join(folder, one) ?? []);
  // Some build steps begin at the root of the repository, wherever the template lies.
  const around = handler.includes('/') && folder !== '' ? [...foldersUpwards(folderOf(folder))].flatMap((outer) => modules.flatMap((module) => join(outer, module) ?? [])) : [];
  return { files: [...new Set([...own, ...around])], export: name, at };
}

function sourcesOf(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.flatMap((part, i) => {
    if (!OUTPUT.test(part)) return [];
    const before = parts.slice(0, i);
    const after = parts.slice(i + 1);
    return [[...before, 'src', ...after], [...before, ...after], [...before, 'lib', ...after], ...(after.length > 1 && after[0] !== 'src' ? [[...before, 'src', ...after.slice(1)]] : [])].map((one) => one.join('/'));
  });
}
