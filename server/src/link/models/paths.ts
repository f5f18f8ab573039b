import { posix } from 'node:path';
import type { IntrinsicCall, Machine, PackageModel } from '../evaluate/machine';
import { absolute, folderOf, foldersUpwards } from '../resolution/paths';
import { product } from '../values/product';
import { external, join, type NodeRef, primitive, unknown, type Value } from '../values/value';

/** Paths as programs name files of the workspace by them. What is relative to the folder in which a program is run stays relative. */
export const PATHS: PackageModel = {
  owns: (module) => module === 'node:path' || module === 'node:url' || module === 'global' || module === 'node:process',
  isStateless: true,

  call(m, { module, path }, call) {
    const name = path.at(-1) ?? '';
    const [first = []] = call.args.values;
    if (module === 'global') return path.join('.') === 'process.cwd' ? currentFolder(m, call.at) : path.join('.') === 'require.resolve' ? resolved(m.input.resolver.resolve.bind(m.input.resolver), call) : undefined;
    if (module === 'node:process') return name === 'cwd' ? currentFolder(m, call.at) : undefined;
    if (module === 'node:url') return name === 'fileURLToPath' ? first : undefined;
    if (name === 'dirname') return product([first], (atom) => (atom.kind === 'primitive' ? primitive(posix.dirname(String(atom.value)), call.at) : unknown('external', call.at, 'a folder')));
    if (name === 'join' || name === 'resolve') return joined(call);
    return undefined;
  },

  construct(_m, { module, path }, args, at) {
    const [first = [], base = []] = args.values;
    if (path.at(-1) !== 'URL' || (module !== 'global' && module !== 'node:url') || base.length === 0) return undefined;
    // Others are addresses in a network.
    if (!base.every(({ atom }) => atom.kind === 'primitive' && String(atom.value).startsWith('/'))) return undefined;
    return product([first, base], (to, from) =>
      to.kind === 'primitive' && from.kind === 'primitive' ? primitive(posix.resolve(posix.dirname(String(from.value)), String(to.value)), at) : unknown('external', at, 'a URL'),
    );
  },

  read(_m, { module, path }, key, at) {
    if (module === 'node:path' && (key === 'default' || key === 'posix')) return external(module, ...path);
    if (module === 'node:url' && key === 'default') return external(module, ...path);
    if (module === 'global' && path.join('.') === 'import.meta') {
      if (key === 'dirname') return primitive(absolute(folderOf(at.file)), at);
      if (key === 'url' || key === 'filename') return primitive(absolute(at.file), at);
    }
    return undefined;
  },
};

/** Programs are mostly run where their configuration lies, or a package.json. */
const RUN_BESIDE = /^(?:package\.json|cdk\.json|cdktf\.json|Pulumi\.ya?ml|sst\.config\..+|serverless\..+)$/;

const runFolders = new WeakMap<readonly string[], ReadonlySet<string>>();

function currentFolder(m: Machine, at: NodeRef): Value {
  const { files } = m.input;
  let folders = runFolders.get(files);
  if (!folders) runFolders.set(files, (folders = new Set(files.filter((file) => RUN_BESIDE.test(posix.basename(file))).map(folderOf))));
  const folder = [...foldersUpwards(folderOf(at.file))].find((one) => folders.has(one)) ?? '';
  return primitive(absolute(folder), at);
}

/** `join` and `resolve`: the difference is what an absolute part does, which nobody joins by mistake. */
function joined({ args, at }: IntrinsicCall): Value {
  const parts = args.rest ? [...args.values, args.rest] : args.values;
  return parts.reduce<Value>(
    (whole, part) =>
      join(
        product([whole, part], (a, b) => {
          if (a.kind !== 'primitive' || b.kind !== 'primitive') return unknown('external', at, 'a path');
          const path = posix.join(String(a.value), String(b.value));
          return primitive(path === '.' ? '' : path, at);
        }),
      ),
    primitive('', at),
  );
}

function resolved(resolve: (file: string, specifier: string) => { readonly kind: string; readonly file?: string }, { args, at }: IntrinsicCall): Value {
  return product([args.values[0] ?? []], (atom) => {
    const found = atom.kind === 'primitive' ? resolve(at.file, String(atom.value)) : undefined;
    return found?.kind === 'file' && found.file !== undefined ? primitive(absolute(found.file), at) : unknown('external', at, 'the path of a module');
  });
}
