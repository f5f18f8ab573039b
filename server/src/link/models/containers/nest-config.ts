import { argument, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../../evaluate/machine';
import { elementsOf } from '../../evaluate/members';
import type { HeapObject } from '../../values/heap';
import { compress, external, just, type NodeRef, primitive, UNDEFINED, under, type Value } from '../../values/value';
import { processEnvironment } from '../globals';
import { nativeFunction } from '../native-functions';
import { sharedRegistry } from './registry';

const SERVICE_MODEL = 'nest-config';
const MODULE = '@nestjs/config';

/** What has been loaded into the one configuration of the program. */
const roots = new WeakMap<Machine, HeapObject>();

function rootOf(m: Machine, at: NodeRef): HeapObject {
  let root = roots.get(m);
  if (!root) roots.set(m, (root = m.newObject({ kind: 'plain' }, at)));
  return root;
}

/** `@nestjs/config`: the environment, with what `load` and `registerAs` add to it. */
export const NEST_CONFIG: PackageModel = {
  owns: (module) => module === MODULE,
  call(m, { path }, call) {
    const name = path.at(-1);
    if (name === 'registerAs') return namespace(m, call);
    if (path[0] !== 'ConfigModule') return undefined;
    const options = argument(call.args, 0) ?? UNDEFINED;
    const loads = name === 'forFeature' ? [options] : options.some(({ atom }) => atom.kind === 'object') ? elementsOf(m, m.read(options, 'load', call.at), call.at).values : [];
    for (const load of loads) if (load.some(({ atom }) => atom.kind === 'function')) m.spreadInto(rootOf(m, call.at), m.await(m.call(load, UNDEFINED, { values: [] }, call.at)), call.at);
    return m.newRecord({}, call.at);
  },
  construct: (m, { path }, _args, at) => (path.at(-1) === 'ConfigService' ? service(m, at) : undefined),
  read(m, { path }, key) {
    if (path.length > 0 || key !== 'ConfigService') return undefined;
    // Whoever names the class may be handed its one instance.
    const token = external(MODULE, key);
    if (!sharedRegistry(m).has(token)) sharedRegistry(m).register(token, service);
    return token;
  },
};

function service(m: Machine, at: NodeRef): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: SERVICE_MODEL, data: undefined }, at) });
}

/** `registerAs('aws', () => ({ … }))`: a part of the configuration, which can be injected by its key. */
function namespace(m: Machine, { args, at }: IntrinsicCall): Value {
  const [name = UNDEFINED, factory = UNDEFINED] = args.values;
  const key = primitive(`CONFIGURATION(${name[0]?.atom.kind === 'primitive' ? String(name[0].atom.value) : ''})`);
  const make = (machine: Machine, place: NodeRef): Value => machine.await(machine.call(factory, UNDEFINED, { values: [] }, place));
  sharedRegistry(m).register(key, make);
  m.writeMember(just({ kind: 'object', object: rootOf(m, at) }), name, make(m, at), at);
  const self = nativeFunction(m, at, (machine, call) => make(machine, call.at));
  m.writeMember(self, primitive('KEY'), key, at);
  return self;
}

function isMissing({ atom }: Value[number]): boolean {
  return atom.kind === 'absent' || (atom.kind === 'primitive' && atom.value === undefined);
}

/** The value, and where it is missing what comes next. */
function orElse(value: Value, next: () => Value): Value {
  return value.some(isMissing) ? compress(value.flatMap((alternative) => (isMissing(alternative) ? under(alternative.guard, next()) : [alternative]))) : value;
}

export const NEST_CONFIG_OBJECTS: ObjectModel = {
  model: SERVICE_MODEL,
  invoke(m, _object, key, { args, at }) {
    if (key !== 'get' && key !== 'getOrThrow') return undefined;
    const path = argument(args, 0) ?? UNDEFINED;
    const [only] = path;
    const written = only?.atom.kind === 'primitive' ? String(only.atom.value) : undefined;
    const loaded = (): Value => (written ?? '').split('.').reduce<Value>((value, name) => (value.every(isMissing) ? UNDEFINED : m.read(value, name, at)), just({ kind: 'object', object: rootOf(m, at) }));
    const given = written?.includes('.') === true ? loaded() : orElse(m.readIndex(processEnvironment(m, at), path, at), loaded);
    if (key === 'get') return orElse(given, () => (args.values[1]?.some(({ atom }) => atom.kind === 'object') ? UNDEFINED : (args.values[1] ?? UNDEFINED)));
    const present = given.filter((alternative) => !isMissing(alternative));
    return present.length > 0 ? present : given;
  },
};
