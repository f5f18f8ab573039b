import { argument, type Machine, type ObjectModel, type PackageModel } from '../evaluate/machine';
import { constrain } from '../values/guard';
import type { HeapObject } from '../values/heap';
import { compress, just, type NodeRef, UNDEFINED, under, type Value } from '../values/value';
import { processEnvironment } from './globals';

const CONFIG_MODEL = 'node-config';
const FILE = /^(?:.*\/)?config\/([\w.-]+?)\.(?:js|cjs|mjs|ts|json|json5)$/;
const VARIABLES = 'custom-environment-variables';
/** Files of one machine, and of tests, say nothing about what runs. */
const PRIVATE = /^(local|local-.*|test|.*-local|custom-environment-variables)$/;

/** node-config: what the files in `config/` say, by NODE_ENV, and the variables that win over them. */
export const NODE_CONFIG: PackageModel = {
  owns: (module) => module === 'config',
  read(m, { path }, key, at) {
    if (path.length === 0 && key === 'default') return undefined;
    const names = path[0] === 'default' ? path.slice(1) : path;
    return names.length === 0 && (key === 'get' || key === 'has' || key === 'util') ? undefined : m.read(settings(m, at), key, at);
  },
  call(m, { path }, { args, at }) {
    if (path.at(-1) !== 'get') return undefined;
    return pathOf(m, settings(m, at), argument(args, 0) ?? UNDEFINED, at);
  },
};

function pathOf(m: Machine, value: Value, path: Value, at: NodeRef): Value {
  const [only] = path;
  if (only?.atom.kind !== 'primitive') return m.readIndex(value, path, at);
  return String(only.atom.value).split('.').reduce((held, key) => m.read(held, key, at), value);
}

/** A part of the configuration that has been taken out: `const aws = config.get('aws')`. */
export const NODE_CONFIG_OBJECTS: ObjectModel = {
  model: CONFIG_MODEL,
  invoke: (m, object, key, { args, at }) => (key === 'get' ? pathOf(m, just({ kind: 'object', object }), argument(args, 0) ?? UNDEFINED, at) : undefined),
};

const known = new WeakMap<Machine, Value>();

function settings(m: Machine, at: NodeRef): Value {
  let value = known.get(m);
  if (!value) known.set(m, (value = load(m, at)));
  return value;
}

function load(m: Machine, at: NodeRef): Value {
  const files = new Map(m.input.files.flatMap((file) => {
    const name = FILE.exec(file)?.[1];
    return name === undefined ? [] : [[name, file] as const];
  }));
  const base = contents(m, files.get('default'), at);
  const environments = [...files].filter(([name]) => name !== 'default' && !PRIVATE.test(name));
  const others = environments.map(([name, file]) => ({ name, value: contents(m, file, at) }));
  const merged = others.reduce((value, { name, value: special }) => overlay(m, value, special, name, at), base);
  const names = contents(m, files.get(VARIABLES), at);
  return dressed(m, withVariables(m, merged, names, at), at);
}

function contents(m: Machine, file: string | undefined, at: NodeRef): Value {
  if (file === undefined) return UNDEFINED;
  const whole = m.importFile(file, at);
  // `export default {…}` and `module.exports = {…}`.
  const inner = whole.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'module') ? m.read(whole, 'default', at) : whole;
  return inner.some(({ atom }) => atom.kind === 'object') ? inner : whole;
}

function objectOf(value: Value): HeapObject | undefined {
  const atom = value.find((alternative) => alternative.atom.kind === 'object')?.atom;
  return atom?.kind === 'object' && atom.object.brand.kind !== 'array' ? atom.object : undefined;
}

function isMissing(value: Value): boolean {
  return value.every(({ atom }) => atom.kind === 'absent' || (atom.kind === 'primitive' && atom.value === undefined));
}

/** What a file for one environment says, where NODE_ENV is that. */
function overlay(m: Machine, base: Value, special: Value, environment: string, at: NodeRef): Value {
  const [general, own] = [objectOf(base), objectOf(special)];
  if (general && own) {
    const made = m.newObject({ kind: 'plain' }, at);
    for (const key of new Set([...general.keys(), ...own.keys()])) {
      const value = m.read(just({ kind: 'object', object: own }), key, at);
      const old = m.read(just({ kind: 'object', object: general }), key, at);
      made.cell(key).value = isMissing(value) ? old : overlay(m, old, value, environment, at);
    }
    return just({ kind: 'object', object: made });
  }
  const variable = m.environmentVariable('NODE_ENV');
  return compress([...under(constrain(variable, [environment]), special), ...under(constrain(variable, [environment], true), base)]);
}

/** The variables that are named for settings win over every file where they are set. */
function withVariables(m: Machine, base: Value, names: Value, at: NodeRef): Value {
  const object = objectOf(names);
  const name = names[0]?.atom;
  if (object?.keys().includes('__name')) return withVariables(m, base, m.read(names, '__name', at), at);
  if (object) {
    const old = objectOf(base);
    const made = m.newObject({ kind: 'plain' }, at);
    if (old) m.spreadInto(made, just({ kind: 'object', object: old }), at);
    for (const key of object.keys()) made.cell(key).value = withVariables(m, old ? m.read(just({ kind: 'object', object: old }), key, at) : UNDEFINED, m.read(names, key, at), at);
    return just({ kind: 'object', object: made });
  }
  if (name?.kind !== 'primitive' || typeof name.value !== 'string') return base;
  const given = m.read(processEnvironment(m, at), name.value, at);
  return compress(given.flatMap(({ guard, atom }): Value => (isMissing([{ guard, atom }]) ? under(guard, base) : [{ guard, atom }])));
}

/** Each part has the methods of the whole. A configuration may hold a client, or whatever else leads back to itself. */
function dressed(m: Machine, value: Value, at: NodeRef, known = new Map<HeapObject, HeapObject>()): Value {
  const object = objectOf(value);
  if (!object) return value;
  let made = known.get(object);
  if (!made) {
    known.set(object, (made = m.newObject({ kind: 'modelled', model: CONFIG_MODEL, data: undefined }, at)));
    for (const key of object.keys()) made.cell(key).value = dressed(m, m.read(value, key, at), at, known);
  }
  return just({ kind: 'object', object: made });
}
