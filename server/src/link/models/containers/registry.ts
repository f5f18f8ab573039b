import type { Machine } from '../../evaluate/machine';
import { keyOf } from '../../evaluate/members';
import type { HeapObject } from '../../values/heap';
import { join, just, type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';

/** How a container makes what it has under a token. */
export type Make = (m: Machine, at: NodeRef) => Value;

/** What NestJS calls before it serves anything: https://docs.nestjs.com/fundamentals/lifecycle-events */
const LIFECYCLE_HOOKS = ['onModuleInit', 'onApplicationBootstrap'];

/** What a container has, by token: a text, a symbol, or a class. */
export class Registry {
  private readonly makers = new Map<string, Make>();
  private readonly made = new Map<string, Value>();

  /** `outer` is asked where this one has nothing. */
  constructor(private readonly outer?: Registry) {}

  register(token: Value, make: Make): void {
    for (const { atom } of token) {
      const key = keyOf(atom);
      if (key === undefined) continue;
      this.makers.set(key, make);
      this.made.delete(key);
      if (this.outer && !this.outer.makers.has(key)) this.outer.register(just(atom), make);
    }
  }

  has(token: Value): boolean {
    return token.some(({ atom }) => this.makers.has(keyOf(atom) ?? '')) || (this.outer?.has(token) ?? false);
  }

  /** What the container gives for a token; a class that nobody registered it makes itself. */
  resolve(m: Machine, token: Value, at: NodeRef): Value {
    const found = token.map(({ atom }) => {
      const key = keyOf(atom);
      const known = key === undefined ? undefined : this.resolveKey(m, key, at);
      if (known) return known;
      if (atom.kind === 'object' && atom.object.brand.kind === 'class') return this.keep(m, keyOf(atom) ?? '', () => this.construct(m, atom.object, at), at);
      return unknown('external', at, 'what a container holds');
    });
    return join(...found);
  }

  construct(m: Machine, cls: HeapObject, at: NodeRef): Value {
    const instance = m.construct(just({ kind: 'object', object: cls }), { values: m.injectedArguments(cls, this) }, at);
    for (const hook of LIFECYCLE_HOOKS) {
      const able = instance.filter((one) => m.read([one], hook, at).some(({ atom }) => atom.kind === 'function'));
      if (able.length > 0) m.await(m.invoke(able, hook, { values: [] }, at));
    }
    return instance;
  }

  private resolveKey(m: Machine, key: string, at: NodeRef): Value | undefined {
    const make = this.makers.get(key);
    return make ? this.keep(m, key, () => m.await(make(m, at)), at) : this.outer?.resolveKey(m, key, at);
  }

  /** One for each token, whatever its lifetime: made of the same things, they are alike. */
  private keep(m: Machine, key: string, make: () => Value, at: NodeRef): Value {
    const known = this.made.get(key);
    if (known) return known;
    this.made.set(key, unknown('recursion', at, 'something that needs itself'));
    let value: Value = UNDEFINED;
    // Whoever asks first, it is there for everybody.
    if (m.outage) m.detached(() => (value = make()));
    else value = make();
    this.made.set(key, value.length > 0 ? value : UNDEFINED);
    return value;
  }
}

const shared = new WeakMap<Machine, Registry>();

/** The container of frameworks that have one for the whole program. */
export function sharedRegistry(m: Machine): Registry {
  let registry = shared.get(m);
  if (!registry) shared.set(m, (registry = new Registry()));
  return registry;
}
