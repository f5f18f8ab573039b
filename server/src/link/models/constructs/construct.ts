import type { Machine } from '../../evaluate/machine';
import type { Tool } from '../../infrastructure/declarations';
import type { Assumption } from '../../uses/use-recorder';
import type { Guard } from '../../values/guard';
import type { HeapObject } from '../../values/heap';
import { ABSENT, join, just, type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';
import { option, regionOr } from '../sdk-client';

export const CONSTRUCT_MODEL = 'construct';

/** Something that an infrastructure program makes: an app, a stack, a resource, or a value of the library such as `Code.fromAsset('src')`. */
export interface ConstructData {
  readonly tool: Tool;
  /** The part of the library that it is from: `core`, `aws-dynamodb`; a package's name for others. */
  readonly area: string;
  /** As the library calls it: `Table`, `Code.fromAsset`. */
  readonly type: string;
  readonly role: Role;
  /** The expression that makes it. */
  readonly at: NodeRef;
  readonly args: readonly Value[];
  /** The construct that it is made in; undefined for the outermost, and where it cannot be told. */
  readonly scope: HeapObject | undefined;
  readonly id: Value;
  readonly props: Value;
  /** What must hold for it to be made. */
  readonly path: Guard;
  readonly assumptions: readonly Assumption[];
  /** What its methods add later, by name: `environment`, `uses`, `replicas`. */
  readonly added: HeapObject;
}

export type Role = 'app' | 'stage' | 'stack' | 'nested' | 'resource' | 'value';

/** Something about a construct that is known only after deployment: its name, its ARN. */
export interface AttributeData {
  readonly construct: HeapObject;
  readonly attribute: string;
}

export const ATTRIBUTE_MODEL = 'construct-attribute';

const logs = new WeakMap<Machine, HeapObject[]>();

/** All constructs that have been made, in the order of their making. */
export function constructsOf(m: Machine): HeapObject[] {
  let log = logs.get(m);
  if (!log) logs.set(m, (log = []));
  return log;
}

export function makeConstruct(m: Machine, data: Omit<ConstructData, 'path' | 'assumptions' | 'added'>): Value {
  const full: ConstructData = { ...data, path: m.path, assumptions: m.uses.assumptions, added: m.newObject({ kind: 'plain' }, data.at) };
  const object = m.newObject({ kind: 'modelled', model: CONSTRUCT_MODEL, data: full }, data.at);
  if (data.role !== 'value') constructsOf(m).push(object);
  return just({ kind: 'object', object });
}

/** What is known of a construct, be it an instance of the library's class or of a class that extends it. */
export function constructData(object: HeapObject | undefined): ConstructData | undefined {
  for (let one = object; one; one = one.inner) if (one.brand.kind === 'modelled' && one.brand.model === CONSTRUCT_MODEL) return one.brand.data as ConstructData;
  return undefined;
}

export function attributeData({ brand }: HeapObject): AttributeData | undefined {
  return brand.kind === 'modelled' && brand.model === ATTRIBUTE_MODEL ? (brand.data as AttributeData) : undefined;
}

/** The construct that a value is, without the classes that extend it. */
export function constructIn(value: Value | undefined): HeapObject | undefined {
  for (const { atom } of value ?? []) {
    for (let one = atom.kind === 'object' ? atom.object : undefined; one; one = one.inner) if (one.brand.kind === 'modelled' && one.brand.model === CONSTRUCT_MODEL) return one;
  }
  return undefined;
}

/** All constructs that a value can be. */
export function constructsIn(value: Value): readonly HeapObject[] {
  return value.flatMap((alternative) => constructIn([alternative]) ?? []);
}

/** A construct and what it is made in, from the inside out. */
export function* scopesOf(start: ConstructData | undefined): Generator<ConstructData> {
  for (let one = start; one; one = constructData(one.scope)) yield one;
}

/** The stack that a construct is deployed with. */
export function stackOf(data: ConstructData): ConstructData | undefined {
  for (const one of scopesOf(data)) if (one.role === 'stack') return one;
  return undefined;
}

/** Adds what a method says to what is known of a construct. */
export function add(m: Machine, { added }: ConstructData, name: string, value: Value): void {
  const cell = added.cell(name);
  m.store.write(cell, cell.value === ABSENT ? value : join(cell.value, value));
}

export function addedTo({ added }: ConstructData, name: string): Value {
  return (added.members.get(name)?.read() ?? []).filter(({ atom }) => atom.kind !== 'absent');
}

/** The region that a stack or what is in it is deployed to: by `env` of the stack, else of the stage around it; else whoever deploys decides. */
export function regionOf(m: Machine, data: ConstructData | undefined, at: NodeRef): Value {
  if (!data) return unknown('parameter', at, 'the stack that this is made in');
  if (data.role === 'resource' || data.role === 'nested' || data.role === 'value') return regionOf(m, constructData(data.scope), data.at);
  return regionOr(m, option(m, option(m, data.props, 'env', at), 'region', at), () => {
    if (data.scope) return regionOf(m, constructData(data.scope), at);
    const isOutermost = data.role === 'app' || (data.args[0] ?? UNDEFINED).every(({ atom }) => atom.kind === 'primitive');
    return isOutermost ? deployersRegion(m, data.at) : unknown('parameter', data.at, 'the app that this is made in');
  });
}

/** Where nothing is written: what the tool is told when it deploys. */
export function deployersRegion(m: Machine, at: NodeRef): Value {
  const note = 'no region in code: whoever deploys decides';
  return just({ kind: 'environment', variable: m.environmentVariable('AWS_REGION'), at, via: { at, kind: 'default-chain', note, before: undefined } });
}

export function attribute(m: Machine, construct: HeapObject, name: string, at: NodeRef): Value {
  const data: AttributeData = { construct, attribute: name };
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: ATTRIBUTE_MODEL, data }, at) });
}

export function propsAt(args: readonly Value[], index: number): Value {
  return args[index] ?? UNDEFINED;
}
