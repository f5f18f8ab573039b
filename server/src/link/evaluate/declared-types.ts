import type { ClassFact } from '../../extract/facts';
import { injectedArguments } from '../models/containers/injection';
import { type Registry, sharedRegistry } from '../models/containers/registry';
import type { HeapObject, Scope } from '../values/heap';
import { just, type NodeRef, UNDEFINED, type UnknownAtom, unknown, type Value } from '../values/value';
import { instantiate } from './classes';
import type { Machine } from './machine';
import { parameterNote } from './notes';

/** What annotations say of values that nothing else is known of. */
export class DeclaredTypes {
  private readonly injected = new Map<HeapObject, Value>();

  constructor(
    private readonly m: Machine,
    private readonly instances: ReadonlyMap<ClassFact, readonly HeapObject[]>,
  ) {}

  /** The class that an annotation names. */
  typeOf(name: string | undefined, scope: Scope): Value | undefined {
    if (!name) return undefined;
    const [head = '', ...members] = name.split('.');
    const cell = scope.lookup(head);
    if (!cell) return undefined;
    const at: NodeRef = { file: scope.file, id: 0 };
    const value = members.reduce((object, member) => this.m.read(object, member, at), cell.read());
    return value.every(({ atom }) => atom.kind === 'external' || (atom.kind === 'object' && atom.object.brand.kind === 'class')) ? value : undefined;
  }

  unknownOfType(name: string | undefined, scope: Scope, at: NodeRef, note: string): Value {
    const atom: UnknownAtom = { kind: 'unknown', obstacle: 'parameter', at, note };
    const named = this.typeOf(name, scope);
    const type = named?.[0]?.atom;
    // A container hands in one instance of the class: that is what a parameter of this type will be.
    if (named && type?.kind === 'external') return sharedRegistry(this.m).has(named) ? sharedRegistry(this.m).resolve(this.m, named, at) : just({ ...atom, type });
    if (type?.kind === 'object' && type.object.brand.kind === 'class' && !this.instances.has(type.object.brand.cls)) return this.inject(type.object, at);
    return just(atom);
  }

  /** Arguments as a container hands them in; where it has none, of the declared types and no more. */
  injectedArguments(cls: HeapObject, registry?: Registry): readonly Value[] {
    return injectedArguments(this.m, cls, registry, (i) => {
      if (cls.brand.kind !== 'class') return UNDEFINED;
      const { cls: fact, scope } = cls.brand;
      const parameter = fact.construct?.parameters[i];
      return parameter ? this.unknownOfType(parameter.type, scope, { file: scope.file, id: parameter.pattern.id }, parameterNote(parameter.pattern, fact.name)) : UNDEFINED;
    });
  }

  private inject(cls: HeapObject, at: NodeRef): Value {
    const known = this.injected.get(cls);
    if (known) return known;
    this.injected.set(cls, unknown('recursion', at, 'a class that needs itself'));
    const made = instantiate(this.m, cls, { values: this.injectedArguments(cls) }, at);
    this.injected.set(cls, made);
    return made;
  }
}
