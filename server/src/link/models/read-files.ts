import type { Intrinsic, Machine, ObjectModel, PackageModel } from '../evaluate/machine';
import { fromRoot } from '../resolution/paths';
import { product } from '../values/product';
import { type Atom, external, just, type NodeRef, UNDEFINED, unknown, type Value } from '../values/value';
import { promiseOf } from './promises';
import { JSON_MODEL, jsonSource } from './globals';

/** JSON files of the workspace that programs read while they run: `JSON.parse(readFileSync(path, 'utf8'))`. */
export const READ_FILES: PackageModel = {
  owns: (module) => module === 'node:fs' || module === 'node:fs/promises' || module === 'fs-extra',
  call(m, { module, path }, call) {
    const name = path.at(-1) ?? '';
    const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (!read) return undefined;
    m.mayThrow();
    const isPromised = !name.endsWith('Sync');
    if (isPromised && module === 'node:fs' && path.at(-2) !== 'promises') return undefined;
    const content = read(m, call);
    return isPromised ? promiseOf(m, content) : content;
  },
  read: (_m, { module, path }, key) => (key === 'default' ? external(module, ...path) : undefined),
};

const text: Intrinsic = (m, { args, at }) => product([args.values[0] ?? UNDEFINED], (path) => contentOf(m, path, at, (data) => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: JSON_MODEL, data }, at) })));
/** The JSON file that the first argument names. */
export const jsonFile: Intrinsic = (m, { args, at }) => product([args.values[0] ?? UNDEFINED], (path) => contentOf(m, path, at, (data) => data));

const READERS: Readonly<Record<string, Intrinsic>> = { readFile: text, readFileSync: text, readJson: jsonFile, readJSON: jsonFile, readJsonSync: jsonFile, readJSONSync: jsonFile };

function contentOf(m: Machine, path: Atom, at: NodeRef, as: (data: Value) => Value): Value {
  const file = path.kind === 'primitive' && typeof path.value === 'string' && path.value.endsWith('.json') ? fileAt(path.value) : undefined;
  return file !== undefined && m.input.facts(file) ? as(m.importFile(file, at)) : unknown('external', at, 'what a file holds');
}

/** A path that is not absolute is meant from the folder in which the program is run. */
function fileAt(path: string): string {
  return path.startsWith('/') ? fromRoot(path) : path.replace(/^\.\//, '');
}

/** What JSON.stringify gives, and the text of a JSON file. */
export const JSON_TEXTS: ObjectModel = {
  isQuiet: () => true,
  model: JSON_MODEL,
  invoke: (_m, object, key, call) => ((key === 'toString' || key === 'trim') && jsonSource(object) ? call.self : undefined),
};
