import type { FunctionFact, Pattern } from '../../../extract/facts';
import { argument, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { external, just, type NodeRef, primitive, UNDEFINED, unknown, type Value } from '../../values/value';
import { Registry } from './registry';

const CONTAINER_MODEL = 'awilix';
const CRADLE_MODEL = 'awilix-cradle';
const RESOLVER_MODEL = 'awilix-resolver';

interface Container {
  readonly registry: Registry;
  /** Are constructors handed the cradle, or arguments by the names of their parameters? */
  readonly isClassic: boolean;
}

/** A registration: `asClass(Orders).singleton()`. */
interface Resolver {
  readonly kind: 'value' | 'function' | 'class' | 'alias';
  readonly given: Value;
  readonly isClassic: boolean | undefined;
}

const KINDS: Readonly<Record<string, Resolver['kind']>> = { asValue: 'value', asFunction: 'function', asClass: 'class', aliasTo: 'alias' };

/** awilix: `createContainer().register({ name: asClass(Class) })`. */
export const AWILIX: PackageModel = {
  owns: (module) => module === 'awilix',
  call(m, { path }, call) {
    const name = path.at(-1) ?? '';
    const first = argument(call.args, 0) ?? UNDEFINED;
    const kind = KINDS[name];
    if (kind) return modelled(m, RESOLVER_MODEL, { kind, given: first, isClassic: modeOf(m, call.args.values[1], call.at) } satisfies Resolver, call.at);
    if (name === 'createContainer') return modelled(m, CONTAINER_MODEL, { registry: new Registry(), isClassic: modeOf(m, first, call.at) ?? false } satisfies Container, call.at);
    return undefined;
  },
  read: (_m, { path }, key) => (path.at(-1) === 'InjectionMode' ? primitive(key) : key === 'default' ? external('awilix') : undefined),
};

function modelled(m: Machine, model: string, data: unknown, at: NodeRef): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model, data }, at) });
}

function modeOf(m: Machine, options: Value | undefined, at: NodeRef): boolean | undefined {
  const mode = options?.some(({ atom }) => atom.kind === 'object') ? m.read(options, 'injectionMode', at)[0]?.atom : undefined;
  return mode?.kind === 'primitive' && typeof mode.value === 'string' ? mode.value === 'CLASSIC' : undefined;
}

function dataOf<T>({ brand }: HeapObject): T | undefined {
  return brand.kind === 'modelled' ? (brand.data as T) : undefined;
}

export const AWILIX_OBJECTS: readonly ObjectModel[] = [
  {
    model: CONTAINER_MODEL,
    invoke(m, object, key, call) {
      const container = dataOf<Container>(object);
      if (!container) return undefined;
      const first = argument(call.args, 0) ?? UNDEFINED;
      if (key === 'register') registerAll(m, container, first, call);
      else if (key === 'resolve') return container.registry.resolve(m, first, call.at);
      else if (key === 'build') return build(m, container, { kind: first.some(({ atom }) => atom.kind === 'function') ? 'function' : 'class', given: first, isClassic: undefined }, call.at);
      else if (key === 'dispose') return UNDEFINED;
      return call.self;
    },
    read: (m, object, key, at) => (key === 'cradle' ? modelled(m, CRADLE_MODEL, dataOf<Container>(object), at) : undefined),
  },
  {
    model: CRADLE_MODEL,
    read: (m, object, key, at) => dataOf<Container>(object)?.registry.resolve(m, primitive(key), at),
  },
  // Lifetimes: `.singleton()`, `.scoped()`, `.disposer(…)`.
  {
    model: RESOLVER_MODEL,
    invoke(m, object, key, call) {
      const resolver = dataOf<Resolver>(object);
      if (key !== 'classic' && key !== 'proxy') return call.self;
      return modelled(m, RESOLVER_MODEL, { ...resolver, isClassic: key === 'classic' }, call.at);
    },
  },
];

function registerAll(m: Machine, container: Container, first: Value, call: IntrinsicCall): void {
  const [only] = first;
  if (only?.atom.kind === 'primitive') register(container, first, call.args.values[1] ?? UNDEFINED);
  for (const { atom } of first) if (atom.kind === 'object') for (const name of atom.object.keys()) register(container, primitive(name), m.read(just(atom), name, call.at));
}

function register(container: Container, name: Value, given: Value): void {
  const atom = given.find(({ atom: one }) => one.kind === 'object')?.atom;
  const resolver = atom?.kind === 'object' && atom.object.brand.kind === 'modelled' && atom.object.brand.model === RESOLVER_MODEL ? dataOf<Resolver>(atom.object) : undefined;
  if (resolver) container.registry.register(name, (m, at) => build(m, container, resolver, at));
}

function build(m: Machine, container: Container, { kind, given, isClassic = container.isClassic }: Resolver, at: NodeRef): Value {
  if (kind === 'value') return given;
  if (kind === 'alias') return container.registry.resolve(m, given, at);
  const cradle = modelled(m, CRADLE_MODEL, container, at);
  const values = isClassic ? namesOf(given).map((name) => (name === undefined ? unknown('external', at, 'what a container hands in') : container.registry.resolve(m, primitive(name), at))) : [cradle];
  return kind === 'function' ? m.call(given, UNDEFINED, { values }, at) : m.construct(given, { values }, at);
}

/** Names of the parameters, by which awilix finds what to hand in. */
function namesOf(given: Value): readonly (string | undefined)[] {
  for (const { atom } of given) {
    const fn: FunctionFact | undefined = atom.kind === 'function' ? atom.closure.fn : atom.kind === 'object' && atom.object.brand.kind === 'class' ? atom.object.brand.cls.construct : undefined;
    if (fn) return fn.parameters.map(({ pattern }) => nameOf(pattern));
  }
  return [];
}

function nameOf(pattern: Pattern): string | undefined {
  if (pattern.kind === 'default') return nameOf(pattern.pattern);
  return pattern.kind === 'bind' ? pattern.name : undefined;
}
