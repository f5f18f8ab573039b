import { argument, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../evaluate/machine';
import { isNullish } from '../evaluate/members';
import type { HeapObject } from '../values/heap';
import { absentAsUndefined, compress, join, just, NEVER, type NodeRef, passedThrough, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { processEnvironment } from './globals';
import { nativeFunction } from './native-functions';
import { promiseOf } from './promises';

/** What a schema does with a value on its way in: only what decides between the environment and a default. */
interface SchemaData {
  /** Of an object schema: its members by name. */
  readonly shape: HeapObject | undefined;
  readonly fallback: Value | undefined;
  /** What is made of it, one after another. */
  readonly transforms: readonly Value[];
  /** What is done with the input first. */
  readonly before?: Value | undefined;
  /** A missing value is no error. */
  readonly isOptional: boolean;
  /** The only values that it lets through, where it names them. */
  readonly members: Value | undefined;
}

const ANY: SchemaData = { members: undefined, shape: undefined, fallback: undefined, transforms: [], isOptional: false };

const SCHEMA_MODEL = 'schema';

function schema(m: Machine, at: NodeRef, data: Partial<SchemaData> = {}): Value {
  const full: SchemaData = { ...ANY, ...data };
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: SCHEMA_MODEL, data: full }, at) });
}

function schemaIn(value: Value | undefined): SchemaData | undefined {
  const atom = value?.[0]?.atom;
  return atom?.kind === 'object' && atom.object.brand.kind === 'modelled' && atom.object.brand.model === SCHEMA_MODEL ? (atom.object.brand.data as SchemaData) : undefined;
}

function objectIn(value: Value | undefined): HeapObject | undefined {
  const atom = value?.[0]?.atom;
  return atom?.kind === 'object' ? atom.object : undefined;
}

/** The value after the schema: the default where it is missing, member by member for objects. */
function parse(m: Machine, data: SchemaData, input: Value, at: NodeRef): Value {
  const parsed = parseInput(m, data, data.before ? m.call(data.before, UNDEFINED, { values: [input] }, at) : input, at);
  return data.transforms.reduce((value, transform) => m.call(transform, UNDEFINED, { values: [value] }, at), parsed);
}

function parseInput(m: Machine, data: SchemaData, input: Value, at: NodeRef): Value {
  if (data.shape) {
    const made = m.newObject({ kind: 'plain' }, at);
    for (const key of data.shape.keys()) {
      const member = schemaIn(data.shape.members.get(key)!.read());
      const given = m.read(input, key, at);
      made.cell(key).value = member ? parse(m, member, given, at) : given;
    }
    return just({ kind: 'object', object: made });
  }
  const known = data.members ? amongMembers(input, join(data.members, data.fallback ?? (data.isOptional ? UNDEFINED : NEVER))) : input;
  if (data.fallback) return withDefault(known, data.fallback, at);
  return data.isOptional ? absentAsUndefined(known) : required(known);
}

/** Whatever cannot be told is one of the members, or missing where that is no error: others are refused. A variable stays what it is, it decides. */
function amongMembers(input: Value, known: Value): Value {
  return compress(input.flatMap(({ guard, atom }): Value => (atom.kind === 'unknown' ? under(guard, known) : [{ guard, atom }])));
}

/** `z.enum(['a', 'b'])`, `z.enum({ A: 'a' })`, `z.literal('a')`. */
function members(m: Machine, given: Value, at: NodeRef): Value | undefined {
  const values = given.flatMap(({ atom }) => (atom.kind === 'object' ? atom.object.keys().map((key) => m.read(just(atom), key, at)) : [just(atom)]));
  return values.length > 0 && values.every((value) => value.every(({ atom }) => atom.kind === 'primitive')) ? join(...values) : undefined;
}

/** `at`: where it is parsed; a default that is one literal stands where it is written. */
function withDefault(input: Value, fallback: Value, at: NodeRef): Value {
  const [only, ...others] = fallback;
  const place = only?.atom.kind === 'primitive' && others.length === 0 ? only.atom.at : undefined;
  const noted = passedThrough(fallback, 'fallback', place ?? at, 'the schema gives this default');
  return compress(input.flatMap(({ guard, atom }): Value => (atom.kind === 'absent' || (atom.kind === 'primitive' && atom.value === undefined) ? under(guard, noted) : [{ guard, atom }])));
}

/** A member without a default: where it is missing the schema fails, and nothing after it happens. */
function required(input: Value): Value {
  const given = input.filter(({ atom }) => atom.kind !== 'absent' && !(atom.kind === 'primitive' && atom.value === undefined));
  return given.length > 0 ? given : absentAsUndefined(input);
}

/** Methods of schemas in the style of zod, and alike in the libraries that follow it. */
export const SCHEMA_OBJECTS: ObjectModel = {
  model: SCHEMA_MODEL,
  isQuiet: () => true,
  invoke(m, object, key, call) {
    if (object.brand.kind !== 'modelled') return undefined;
    const data = object.brand.data as SchemaData;
    const first = argument(call.args, 0);
    switch (key) {
      case 'parse':
      case 'validateSync':
      case 'cast':
        return parse(m, data, first ?? UNDEFINED, call.at);
      case 'parseAsync':
      case 'validate':
        return promiseOf(m, parse(m, data, first ?? UNDEFINED, call.at));
      case 'safeParse':
        return outcome(m, data, 'data', first ?? UNDEFINED, call.at);
      case 'safeParseAsync':
        return promiseOf(m, outcome(m, data, 'data', first ?? UNDEFINED, call.at));
      case 'default':
      case 'catch':
      case 'prefault':
        return schema(m, call.at, { ...data, fallback: first?.some(({ atom }) => atom.kind === 'function') ? m.call(first, UNDEFINED, { values: [] }, call.at) : (first ?? UNDEFINED) });
      case 'transform':
        return schema(m, call.at, { ...data, transforms: [...data.transforms, ...(first ? [first] : [])] });
      case 'optional':
      case 'nullish':
      case 'optionalKey':
        return schema(m, call.at, { ...data, isOptional: true });
      case 'partial':
        return data.shape ? schema(m, call.at, { ...data, shape: optionalShape(m, data.shape, call.at) }) : call.self;
      case 'extend':
      case 'merge':
      case 'and':
        return extended(m, data, first, call);
      default:
        return schema(m, call.at, data);
    }
  },
};

/** What `safeParse` gives: a schema that has an answer for everything that may be missing is taken to have let its input pass. */
function outcome(m: Machine, data: SchemaData, output: string, input: Value, at: NodeRef): Value {
  const success = isComplete(data) ? primitive(true, at) : unknown('external', at, 'whether the input is valid');
  const error = isComplete(data) ? UNDEFINED : unknown('external', at, 'an error');
  return m.newRecord({ success, [output]: parse(m, data, input, at), error, issues: error }, at);
}

function isComplete({ shape, fallback, isOptional, members: known }: SchemaData): boolean {
  if (fallback !== undefined || isOptional) return true;
  return known === undefined && shape !== undefined && shape.keys().every((key) => isComplete(schemaIn(shape.members.get(key)!.read()) ?? ANY));
}

function optionalShape(m: Machine, shape: HeapObject, at: NodeRef): HeapObject {
  const made = m.newObject({ kind: 'plain' }, at);
  for (const key of shape.keys()) made.cell(key).value = schema(m, at, { ...schemaIn(shape.members.get(key)!.read()), isOptional: true });
  return made;
}

function extended(m: Machine, data: SchemaData, added: Value | undefined, call: IntrinsicCall): Value {
  const shape = m.newObject({ kind: 'plain' }, call.at);
  for (const source of [data.shape, schemaIn(added)?.shape ?? objectIn(added)]) if (source) m.spreadInto(shape, just({ kind: 'object', object: source }), call.at);
  return schema(m, call.at, { ...data, shape });
}

/** zod: `z.object({...})`, `z.string().default(…)`, and everything else is a schema that lets values pass. */
const zod: PackageModel = {
  owns: (module) => /^zod(\/|$)/.test(module),
  isStateless: true,
  call(m, { path }, call) {
    const name = path.at(-1);
    const first = argument(call.args, 0);
    if (name === 'object' || name === 'strictObject' || name === 'looseObject') return schema(m, call.at, { shape: objectIn(first) });
    if (name === 'enum' || name === 'nativeEnum' || name === 'literal') return schema(m, call.at, { members: members(m, first ?? UNDEFINED, call.at) });
    if (name === 'preprocess') return schema(m, call.at, { ...schemaIn(call.args.values[1]), before: first });
    if (name === 'optional' || name === 'nullish') return schema(m, call.at, { ...schemaIn(first), isOptional: true });
    if (name === 'pipe' || name === 'lazy') return schemaIn(first) ? first : schema(m, call.at);
    return schema(m, call.at);
  },
};

/** t3-env: `createEnv({ server, client, shared, runtimeEnv })` parses each variable with its schema. */
const t3Env: PackageModel = {
  owns: (module) => module.startsWith('@t3-oss/env-'),
  call(m, { path }, call) {
    if (path.at(-1) !== 'createEnv') return undefined;
    const config = argument(call.args, 0) ?? UNDEFINED;
    const strict = m.read(config, 'runtimeEnvStrict', call.at);
    const runtime = objectIn(strict) ? strict : m.read(config, 'runtimeEnv', call.at);
    const input = objectIn(runtime) ? runtime : processEnvironment(m, call.at);
    const made = m.newObject({ kind: 'plain' }, call.at);
    for (const part of ['shared', 'client', 'server']) {
      const shape = objectIn(m.read(config, part, call.at));
      const parsed = shape && objectIn(parse(m, { ...ANY, shape }, input, call.at));
      if (parsed) for (const key of parsed.keys()) made.cell(key).value = parsed.members.get(key)!.read();
    }
    return just({ kind: 'object', object: made });
  },
};

/** envalid: `cleanEnv(process.env, { REGION: str({ default: 'eu-west-1' }) })`. */
const envalid: PackageModel = {
  owns: (module) => module === 'envalid',
  call(m, { path }, call) {
    const name = path.at(-1);
    const first = argument(call.args, 0) ?? UNDEFINED;
    if (name === 'cleanEnv') {
      const shape = objectIn(call.args.values[1]);
      return shape && parse(m, { ...ANY, shape }, first, call.at);
    }
    const fallback = objectIn(first) ? m.read(first, 'default', call.at) : UNDEFINED;
    return schema(m, call.at, fallback.every(({ atom }) => atom.kind === 'primitive' && atom.value === undefined) ? {} : { fallback });
  },
};

/** env-var: `env.get('REGION').default('eu-west-1').asString()`. */
const envVar: PackageModel = {
  owns: (module) => module === 'env-var',
  call(m, { path }, call) {
    const get = (from: Value, name: Value | undefined): Value => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'env-var', data: m.readIndex(from, name ?? UNDEFINED, call.at) }, call.at) });
    if (path.at(-1) === 'from') return m.newRecord({ get: nativeFunction(m, call.at, (_m, { args }) => get(argument(call.args, 0) ?? UNDEFINED, argument(args, 0))) }, call.at);
    return path.at(-1) === 'get' ? get(processEnvironment(m, call.at), argument(call.args, 0)) : undefined;
  },
};

/** valibot: `v.parse(v.object({ REGION: v.optional(v.string(), 'eu-west-1') }), process.env)`. */
const valibot: PackageModel = {
  owns: (module) => module === 'valibot',
  isStateless: true,
  call(m, { path }, call) {
    const name = path.at(-1);
    const first = argument(call.args, 0);
    const second = call.args.values[1];
    if (name === 'object' || name === 'looseObject' || name === 'strictObject') return schema(m, call.at, { shape: objectIn(first) });
    if (name === 'picklist' || name === 'enum' || name === 'enum_' || name === 'literal') return schema(m, call.at, { members: members(m, first ?? UNDEFINED, call.at) });
    if (name === 'safeParse') return outcome(m, schemaIn(first) ?? ANY, 'output', second ?? UNDEFINED, call.at);
    if (name === 'parse' || name === 'parser') return parse(m, schemaIn(first) ?? ANY, second ?? UNDEFINED, call.at);
    if (name === 'optional' || name === 'nullish' || name === 'fallback') return schema(m, call.at, { ...schemaIn(first), ...(second ? { fallback: second } : { isOptional: true }) });
    if (name === 'pipe') return schema(m, call.at, { ...schemaIn(first), transforms: [...(schemaIn(first)?.transforms ?? []), ...call.args.values.slice(1).flatMap((action) => schemaIn(action)?.transforms ?? [])] });
    if (name === 'transform' || name === 'rawTransform') return schema(m, call.at, { transforms: first ? [first] : [] });
    if (TEXT_ACTIONS.has(name ?? '')) return schema(m, call.at, { transforms: [nativeFunction(m, call.at, (machine, { args }) => textAction(machine, name ?? '', argument(args, 0) ?? UNDEFINED, call.at))] });
    return schema(m, call.at);
  },
};

/** Actions of valibot that are methods of texts. */
const TEXT_ACTIONS = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase']);

function textAction(m: Machine, name: string, value: Value, at: NodeRef): Value {
  const texts = value.filter(({ atom }) => !isNullish(atom));
  return texts.length > 0 ? join(m.invoke(texts, name, { values: [] }, at), value.filter(({ atom }) => isNullish(atom))) : value;
}

/** convict: `convict({ aws: { region: { default: 'eu-west-1', env: 'REGION' } } }).get('aws.region')`. */
const convict: PackageModel = {
  owns: (module) => module === 'convict',
  call(m, { path }, call) {
    if (path.length > 1) return undefined;
    const shape = objectIn(argument(call.args, 0));
    return shape && just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'convict', data: convictValues(m, shape, call.at) }, call.at) });
  },
};

function convictValues(m: Machine, shape: HeapObject, at: NodeRef): Value {
  const members = shape.keys().map((key) => {
    const child = objectIn(shape.members.get(key)!.read());
    if (!child) return [key, UNDEFINED] as const;
    if (!child.keys().includes('default')) return [key, convictValues(m, child, at)] as const;
    const fallback = m.read(just({ kind: 'object', object: child }), 'default', at);
    if (!child.keys().includes('env')) return [key, fallback] as const;
    const name = m.read(just({ kind: 'object', object: child }), 'env', at);
    return [key, withDefault(m.readIndex(processEnvironment(m, at), name, at), fallback, at)] as const;
  });
  return m.newRecord(Object.fromEntries(members), at);
}

export const CONVICT_OBJECTS: ObjectModel = {
  model: 'convict',
  invoke(m, object, key, call) {
    const [path] = argument(call.args, 0) ?? UNDEFINED;
    const values = object.brand.kind === 'modelled' ? (object.brand.data as Value) : UNDEFINED;
    if (key === 'getProperties') return values;
    if (key !== 'get' || path?.atom.kind !== 'primitive') return call.self;
    return String(path.atom.value).split('.').reduce((value, name) => m.read(value, name, call.at), values);
  },
};

export const ENV_VAR_OBJECTS: ObjectModel = {
  model: 'env-var',
  invoke(m, object, key, call) {
    const value = object.brand.kind === 'modelled' ? (object.brand.data as Value) : UNDEFINED;
    if (key === 'default') {
      return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'env-var', data: withDefault(value, argument(call.args, 0) ?? UNDEFINED, call.at) }, call.at) });
    }
    if (key === 'required') return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'env-var', data: value.filter(({ atom }) => !(atom.kind === 'primitive' && atom.value === undefined)) }, call.at) });
    return key.startsWith('as') ? value : call.self;
  },
};

export const ENV_SCHEMAS: readonly PackageModel[] = [zod, t3Env, envalid, envVar, valibot, convict];

