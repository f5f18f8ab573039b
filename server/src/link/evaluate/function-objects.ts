import { ABSENT, type Atom, just, type Value } from '../values/value';
import { type Closure, HeapObject } from '../values/heap';

/** A function as an object: its own members, such as `create.defaults = …` and the prototype of what `new` makes with it. */
export function functionObject(closure: Closure): HeapObject {
  return (closure.members ??= new HeapObject({ kind: 'plain' }, { file: closure.scope.file, id: closure.fn.id }, closure.born));
}

/** What holds the members of a value, where the program itself can write to it. */
export function objectBehind(atom: Atom): HeapObject | undefined {
  if (atom.kind === 'object') return atom.object;
  return atom.kind === 'function' ? functionObject(atom.closure) : undefined;
}

/** `function Repository() {}` has a prototype from the start, `() => {}` has none. */
export function prototypeValue(closure: Closure): Value {
  const own = functionObject(closure).cell('prototype');
  if (own.value === ABSENT && !closure.fn.isArrow) {
    const prototype = new HeapObject({ kind: 'plain' }, { file: closure.scope.file, id: closure.fn.id }, closure.born);
    prototype.cell('constructor').value = just({ kind: 'function', closure });
    own.value = just({ kind: 'object', object: prototype });
  }
  return own.value;
}

/** The prototype of what `new` makes with a class or a function. */
export function prototypeOf(maker: Atom): HeapObject | undefined {
  const value = maker.kind === 'function' ? prototypeValue(maker.closure) : maker.kind === 'object' ? maker.object.members.get('prototype')?.value : undefined;
  const [only] = value ?? [];
  return only?.atom.kind === 'object' ? only.atom.object : undefined;
}
