import type { Expression } from '../../../extract/facts';
import { argument, type Frame, type IntrinsicCall, type Machine } from '../../evaluate/machine';
import type { HeapObject, Scope } from '../../values/heap';
import { just, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { type Registry, sharedRegistry } from './registry';

const INJECTION_MODEL = 'injection';

/** `@inject(token)`: what the decorator stands for. */
export function injection(m: Machine, call: IntrinsicCall): Value {
  const [token = UNDEFINED] = call.args.values;
  // `@Inject(() => Service)` names what may not be there yet.
  const named = token.some(({ atom }) => atom.kind === 'function') ? m.call(token, UNDEFINED, { values: [] }, call.at) : token;
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: INJECTION_MODEL, data: named }, call.at) });
}

/** What a container puts into a parameter or field: by its decorator, else by its type; undefined where it has nothing. */
export function injected(m: Machine, decorators: readonly Expression[], type: string | undefined, scope: Scope, at: NodeRef, registry: Registry = sharedRegistry(m)): Value | undefined {
  const frame: Frame = { file: scope.file, fn: undefined, self: UNDEFINED, home: undefined, mark: m.store.mark(), returns: [], yields: [], targets: [] };
  for (const decorator of decorators) {
    const token = tokenIn(m.evaluate(decorator, scope, frame));
    if (token && registry.has(token)) return registry.resolve(m, token, at);
  }
  const cls = m.typeOf(type, scope);
  return cls && registry.has(cls) ? registry.resolve(m, cls, at) : undefined;
}

function tokenIn(value: Value): Value | undefined {
  for (const { atom } of value) {
    if (atom.kind === 'object' && atom.object.brand.kind === 'modelled' && atom.object.brand.model === INJECTION_MODEL) return atom.object.brand.data as Value;
  }
  return undefined;
}

/** Arguments for a class's constructor: what a container has for them, else values of their types that nothing more is known of. */
export function injectedArguments(m: Machine, cls: HeapObject, registry: Registry | undefined, unknownOf: (index: number) => Value): readonly Value[] {
  if (cls.brand.kind !== 'class') return [];
  const { cls: fact, scope } = cls.brand;
  const inherited = fact.construct ? undefined : cls.prototype;
  if (inherited) return m.injectedArguments(inherited, registry);
  return (fact.construct?.parameters ?? []).map(({ decorators = [], type, pattern }, i) => injected(m, decorators, type, scope, { file: scope.file, id: pattern.id }, registry) ?? unknownOf(i));
}

/** A provider in the form that frameworks share: `{ useValue }`, `{ useClass }`, `{ useFactory, inject }`, `{ useExisting }` (`useToken`). */
export function register(m: Machine, registry: Registry, token: Value, provider: Value, { at }: Pick<IntrinsicCall, 'at'>): void {
  const read = (key: string): Value | undefined => {
    const value = m.read(provider, key, at);
    return value.some(({ atom }) => atom.kind !== 'absent' && !(atom.kind === 'primitive' && atom.value === undefined)) ? value : undefined;
  };
  const value = read('useValue');
  const cls = read('useClass');
  const factory = read('useFactory');
  const other = read('useExisting') ?? read('useToken');
  if (value) registry.register(token, () => value);
  else if (cls) registry.register(token, (machine, place) => registry.resolve(machine, cls, place));
  else if (other) registry.register(token, (machine, place) => registry.resolve(machine, other, place));
  else if (factory) {
    const tokens = read('inject');
    registry.register(token, (machine, place) => {
      const args = tokens ? machine.elements(tokens, place).values.map((one) => registry.resolve(machine, optionalToken(machine, one, place), place)) : [containerOf(machine, registry, place)];
      return machine.call(factory, UNDEFINED, { values: args }, place);
    });
  }
}

/** `{ token, optional: true }` of NestJS. */
function optionalToken(m: Machine, token: Value, at: NodeRef): Value {
  const isPlain = token.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'plain');
  return isPlain ? m.read(token, 'token', at) : token;
}

const CONTAINER_MODEL = 'container';

/** The container itself, as factories and programs are handed it. */
export function containerOf(m: Machine, registry: Registry, at: NodeRef): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: CONTAINER_MODEL, data: registry }, at) });
}

export function registryIn({ brand }: HeapObject): Registry | undefined {
  return brand.kind === 'modelled' && brand.model === CONTAINER_MODEL ? (brand.data as Registry) : undefined;
}

export function tokenOf({ args }: IntrinsicCall): Value {
  return argument(args, 0) ?? UNDEFINED;
}
