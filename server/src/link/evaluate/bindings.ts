import type { Pattern } from '../../extract/facts';
import type { Scope } from '../values/heap';
import { join, just, type NodeRef, passedThrough, possibleUnder, primitive, UNDEFINED, unknown, type Value } from '../values/value';
import { identified } from '../values/origin';
import { evaluateKey } from './expressions';
import type { Frame, Machine } from './machine';
import { truth } from './truth';

/** Gives a value to a name, a member, or the parts of a destructuring pattern. */
export function bindPattern(m: Machine, pattern: Pattern, value: Value, scope: Scope, frame: Frame, declares: boolean): void {
  const at: NodeRef = { file: frame.file, id: pattern.id };
  switch (pattern.kind) {
    case 'bind': {
      const noted = passedThrough(identified(value), 'value', at, `\`${pattern.name}\``);
      const cell = declares ? scope.own(pattern.name) : scope.lookup(pattern.name);
      if (cell) m.store.write(cell, noted);
      else if (declares) scope.declare(pattern.name, noted);
      break;
    }
    case 'target': {
      const { target } = pattern;
      if (target.kind === 'member' || target.kind === 'index') {
        const key = target.kind === 'member' ? primitive(target.property) : m.evaluate(target.index, scope, frame);
        const place: NodeRef = { file: frame.file, id: target.id };
        m.writeMember(m.evaluate(target.object, scope, frame), key, passedThrough(value, 'value', place, target.kind === 'member' ? `assigned to \`${target.property}\`` : 'assigned'), place);
      }
      break;
    }
    case 'default':
      m.bind(pattern.pattern, withDefault(m, pattern, value, scope, frame), scope, frame, declares);
      break;
    case 'object-pattern':
      bindObject(m, pattern, value, scope, frame, declares);
      break;
    case 'array-pattern': {
      const { values, exact } = m.elements(value, at);
      const isIndexed = value.every(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'array');
      const other = exact ? UNDEFINED : join(...values);
      const nth = (i: number): Value => (isIndexed ? m.read(value, String(i), at) : exact ? (values[i] ?? UNDEFINED) : other);
      for (const [i, element] of pattern.elements.entries()) if (element) m.bind(element, nth(i), scope, frame, declares);
      if (pattern.rest) m.bind(pattern.rest, exact ? m.newArray(values.slice(pattern.elements.length), at) : m.newArray([], at, other), scope, frame, declares);
      break;
    }
  }
}

/** The default stands in exactly where the value is `undefined`. */
function withDefault(m: Machine, pattern: Extract<Pattern, { kind: 'default' }>, value: Value, scope: Scope, frame: Frame): Value {
  const isMissing = value.flatMap(({ guard, atom }): Value => {
    const missing = atom.kind === 'absent' || (atom.kind === 'primitive' && atom.value === undefined);
    // A default for what is not known at all is the exception, not the value: an event's field is given.
    return [{ guard, atom: { kind: 'primitive', value: missing } }];
  });
  const { whenTrue, whenFalse } = truth(m, isMissing);
  const at: NodeRef = { file: frame.file, id: pattern.id };
  return m.fork([
    { guards: whenFalse, run: () => join(...whenFalse.map((guard) => possibleUnder(guard, value.filter(({ atom }) => !(atom.kind === 'primitive' && atom.value === undefined))))) },
    { guards: whenTrue, run: () => passedThrough(m.evaluate(pattern.value, scope, frame), 'fallback', at, 'the default is taken when nothing is given') },
  ]);
}

function bindObject(m: Machine, pattern: Extract<Pattern, { kind: 'object-pattern' }>, value: Value, scope: Scope, frame: Frame, declares: boolean): void {
  const taken = new Set<string>();
  for (const { id, key, value: part } of pattern.members) {
    const name = evaluateKey(m, key, scope, frame);
    for (const { atom } of name) if (atom.kind === 'primitive') taken.add(String(atom.value));
    m.bind(part, m.readIndex(value, name, { file: frame.file, id }), scope, frame, declares);
  }
  if (!pattern.rest) return;
  const at: NodeRef = { file: frame.file, id: pattern.id };
  const rest = m.newObject({ kind: 'plain' }, at);
  m.spreadInto(rest, value, at);
  for (const name of taken) rest.members.delete(name);
  if (value.some(({ atom }) => atom.kind === 'external')) m.store.write(rest.rest, unknown('external', at, 'the rest of a library\'s object'));
  m.bind(pattern.rest, just({ kind: 'object', object: rest }), scope, frame, declares);
}
