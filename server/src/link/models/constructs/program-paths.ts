import { posix } from 'node:path';
import type { IntrinsicCall, PackageModel } from '../../evaluate/machine';
import { product } from '../../values/product';
import { external, join, primitive, unknown, type Value } from '../../values/value';

/**
 * Paths as infrastructure programs name code by them. The workspace's root is `/`; what is relative to the folder in which a tool is run stays
 * relative.
 */
export const PROGRAM_PATHS: PackageModel = {
  owns: (module) => module === 'node:path' || module === 'node:url' || module === 'global' || module === 'node:process',

  call(m, { module, path }, call) {
    const name = path.at(-1) ?? '';
    const [first = []] = call.args.values;
    if (module === 'global') return path.join('.') === 'process.cwd' ? primitive('', call.at) : path.join('.') === 'require.resolve' ? resolved(m.input.resolver.resolve.bind(m.input.resolver), call) : undefined;
    if (module === 'node:process') return name === 'cwd' ? primitive('', call.at) : undefined;
    if (module === 'node:url') return name === 'fileURLToPath' ? first : undefined;
    if (name === 'dirname') return product([first], (atom) => (atom.kind === 'primitive' ? primitive(posix.dirname(String(atom.value)), call.at) : unknown('external', call.at, 'a folder')));
    if (name === 'join' || name === 'resolve') return joined(call);
    return undefined;
  },

  construct(_m, { module, path }, args, at) {
    const [first = [], base = []] = args.values;
    if (path.at(-1) !== 'URL' || (module !== 'global' && module !== 'node:url') || base.length === 0) return undefined;
    return product([first, base], (to, from) =>
      to.kind === 'primitive' && from.kind === 'primitive' ? primitive(posix.resolve(posix.dirname(String(from.value)), String(to.value)), at) : unknown('external', at, 'a URL'),
    );
  },

  read(_m, { module, path }, key, at) {
    if (module === 'node:path' && (key === 'default' || key === 'posix')) return external(module, ...path);
    if (module === 'node:url' && key === 'default') return external(module, ...path);
    if (module === 'global' && path.join('.') === 'import.meta') {
      if (key === 'dirname') return primitive(folderOf(at.file), at);
      if (key === 'url' || key === 'filename') return primitive(`/${at.file}`, at);
    }
    return undefined;
  },
};

function folderOf(file: string): string {
  return posix.dirname(`/${file}`);
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
    return found?.kind === 'file' && found.file !== undefined ? primitive(`/${found.file}`, at) : unknown('external', at, 'the path of a module');
  });
}
