import { folderOf, foldersUpwards, join } from '../resolution/paths';
import type { Location } from '../../extract/location';
import type { Handler } from './declarations';

/** Folders into which builds write; what they hold was made from a file of the same name elsewhere. */
const OUTPUT = /^(?:\.?dist|\.?build|out|output|lib|\.webpack|\.esbuild|\.serverless|\.aws-sam|bundles?|target|artifacts?)$/;

/**
 * `src/orders.list` within a code folder: the files that may implement it, best first, and the export. Where a build lies between, the folders
 * from which it may have been made come after the folder it writes.
 */
export function handlerOf(handler: string, folder: string, at: Location, code = '.'): Handler | undefined {
  const match = /^(.*?)\.([\w$]+)(?:\.[\w$]+)*$/.exec(handler.slice(handler.lastIndexOf('/') + 1));
  const [, name = '', exported = ''] = match ?? [];
  if (name === '' || handler.includes('\0') || code.includes('\0')) return undefined;
  const path = `${handler.slice(0, handler.lastIndexOf('/') + 1)}${name}`;
  const whole = `${code}/${path}`;
  const own = [whole, ...sourcesOf(whole)].flatMap((one) => join(folder, one) ?? []);
  // Some build steps begin at the root of the repository, wherever the template lies.
  const around = path.includes('/') && folder !== '' ? [...foldersUpwards(folderOf(folder))].flatMap((outer) => join(outer, path) ?? []) : [];
  const files = [...own, ...around];
  return { files: [...new Set(files)], export: exported, at };
}

/** Paths from which a build may have made this one: without the output folder, and with `src` in its place. */
function sourcesOf(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.flatMap((part, i) => {
    if (!OUTPUT.test(part)) return [];
    const before = parts.slice(0, i);
    const after = parts.slice(i + 1);
    return [[...before, 'src', ...after], [...before, ...after], ...(after.length > 1 && after[0] !== 'src' ? [[...before, 'src', ...after.slice(1)]] : [])].map((one) => one.join('/'));
  });
}
