import { ALWAYS, conjoin, constrain, type Guard, UNSET } from '../values/guard';
import type { Accessor, HeapObject } from '../values/heap';
import { ABSENT, anonymous, type Atom, absentAsUndefined, compress, type EnvironmentAtom, join, just, NEVER, type NodeRef, possibleUnder, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { memberOf, narrowed } from '../values/origin';
import type { OutageRun } from '../failure/outage';
import { derive, deriveTest, testAmong, variableOf } from './derive';
import { isSomeVariable, variableByName, variableForKey } from './environment';
import { functionObject, objectBehind, prototypeValue } from './function-objects';
import { type Arguments, type Elements, type Machine, NO_ARGUMENTS, only } from './machine';

/** Reads a member of everything that `object` can be. */
export function readMember(m: Machine, object: Value, key: string, at: NodeRef): Value {
  const possible = possibleUnder(m.path, object);
  const readable = possible.filter(({ atom }) => !isNullish(atom));
  // Reading from undefined throws; where nothing else is left it is more likely that something was missed.
  if (readable.length === 0) return possible.length > 0 ? unknown('unsupported', at, `\`${key}\` of something that is not set here`) : NEVER;
  return narrowed(m.path, m.fork(readable.map(({ guard, atom }) => ({ guards: [guard], run: () => readOne(m, atom, key, at) }))));
}

export function isNullish(atom: Atom): boolean {
  return atom.kind === 'absent' || (atom.kind === 'primitive' && (atom.value === undefined || atom.value === null));
}

function readOne(m: Machine, atom: Atom, key: string, at: NodeRef): Value {
  switch (atom.kind) {
    case 'object':
      return absentAsUndefined(readObject(m, atom.object, atom, key, at));
    case 'function':
      return readFunction(m, atom, key, at);
    case 'external':
      return m.readExternal(atom, key, at);
    case 'unknown':
      return just({ kind: 'unknown', obstacle: atom.obstacle, at: atom.at, note: memberNote(atom.note, key), origin: atom.origin?.member(key), via: atom.via });
    case 'environment':
      return isText(atom) && !isIndex(key) && key !== 'length' ? UNDEFINED : derive(m, atom, `.${key}`, at, `\`${key}\``);
    default:
      return m.readBuiltIn(atom, key, at) ?? (atom.kind === 'primitive' ? UNDEFINED : derive(m, atom, `.${key}`, at, `\`${key}\``));
  }
}

function readFunction(m: Machine, atom: Extract<Atom, { kind: 'function' }>, key: string, at: NodeRef): Value {
  if (key === 'prototype') return absentAsUndefined(prototypeValue(atom.closure));
  const own = readObject(m, functionObject(atom.closure), atom, key, at);
  if (own.some(({ atom: found }) => found.kind !== 'absent')) return absentAsUndefined(own);
  return m.readBuiltIn(atom, key, at) ?? UNDEFINED;
}

/** The variable's own value is a text; what code makes of it can be anything. */
function isText({ variable }: EnvironmentAtom): boolean {
  return variable.made === undefined;
}

function memberNote(note: string, key: string): string {
  return note.length > 60 ? note : `\`${key}\` of ${note}`;
}

/** `super.key`: what the base class has, read for the instance itself. */
export function readSuper(m: Machine, base: Value, self: Value, key: string, at: NodeRef): Value {
  const [owner, reader] = [only(base), only(self)];
  return owner?.kind === 'object' && reader ? absentAsUndefined(readObject(m, owner.object, reader, key, at)) : m.read(base, key, at);
}

function readObject(m: Machine, start: HeapObject, self: Atom, key: string, at: NodeRef): Value {
  let found: Value = NEVER;
  /** Where nothing has been found yet. */
  let missing: readonly Guard[] = [ALWAYS];
  const there = (value: Value): Value => join(found, ...missing.map((guard) => under(guard, value)));
  for (let object: HeapObject | undefined = start; object; object = object.prototype) {
    const getter = object.accessors.get(key)?.get;
    if (getter) return there(m.callClosure(getter, just(self), NO_ARGUMENTS, at));
    const isContent = object.brand.kind === 'map' || object.brand.kind === 'set';
    const cell = isContent ? undefined : object.members.get(key);
    const rest = isContent ? NEVER : memberOf(object.rest.value.filter(({ atom }) => atom.kind !== 'absent'), key);
    if (rest.some(isSomeVariable)) {
      const { value, unset } = variableForKey(m, rest, key);
      found = there(value);
      missing = guardsOf(missing, unset);
    }
    if (cell) {
      const value = cell.read();
      const present = value.filter(({ atom }) => atom.kind !== 'absent');
      found = there(present);
      if (present.length === value.length) return found;
      missing = guardsOf(missing, value.filter(({ atom }) => atom.kind === 'absent'));
    }
    const special = m.readBuiltIn({ kind: 'object', object }, key, at);
    if (special) return there(special);
    const others = rest.filter((alternative) => !isSomeVariable(alternative));
    if (others.length > 0 && (object.brand.kind !== 'array' || isIndex(key))) found = there(others);
  }
  if (start.inner) return there(readObject(m, start.inner, { kind: 'object', object: start.inner }, key, at));
  // What is there without a condition, and at the same time not, is there at some time: whoever reads it expects it.
  const isExpected = found.length > 0 && (start.brand.kind === 'array' || start.rest.value === ABSENT);
  return join(found, missing.map((guard) => ({ guard, atom: isExpected && guard.length === 0 ? { kind: 'primitive', value: undefined, doubtful: true } : { kind: 'absent' } })));
}

function guardsOf(outer: readonly Guard[], value: Value): readonly Guard[] {
  return outer.flatMap((one) =>
    value.flatMap(({ guard }) => {
      const both = conjoin(one, guard);
      return both ? [both] : [];
    }),
  );
}

/** Reads `object[key]`: by each key that is known, and where none is, any member. */
export function readComputed(m: Machine, object: Value, key: Value, at: NodeRef): Value {
  return compress(
    key.flatMap(({ guard, atom }) => {
      const name = memberName(atom);
      if (name !== undefined) return under(guard, readMember(m, object, name, at));
      return under(guard, lookUp(m, object, atom, at));
    }),
  );
}

/** The name of a member by its key: a text, or one's own for each symbol. */
export function memberName(key: Atom): string | undefined {
  if (key.kind === 'primitive') return String(key.value);
  if (key.kind === 'external' && key.path[0] === 'Symbol') return key.path.join('.');
  return key.kind === 'object' && key.object.brand.kind === 'modelled' && key.object.brand.model === 'symbol' ? keyOf(key) : undefined;
}

/** A look-up by a key that cannot be told: each row under the condition that the key is its own. */
export function lookUp(m: Machine, object: Value, key: Atom, at: NodeRef): Value {
  const present = object.filter(({ atom }) => !isNullish(atom));
  const rows = (present.length > 0 ? present : object).flatMap(({ guard, atom }): Value => {
    if (atom.kind === 'unknown') return [{ guard, atom: { ...anonymous(atom), note: memberNote(atom.note, '…') } }];
    if (atom.kind === 'object' && atom.object.brand.kind === 'process-env') return under(guard, variableByName(m, key, at));
    if (atom.kind !== 'object') return under(guard, memberOfExternal(atom, key, at));
    const keys = atom.object.keys();
    // Whichever row it is, it is one and the same for all that is read of it.
    const variable = variableOf(m, key) ?? (keys.length > 1 ? { ...m.choice('a key'), isOpen: true } : undefined);
    const found = keys.flatMap((name) => {
      const own = variable ? conjoin(guard, constrain(variable, [name])) : guard;
      const row = atom.object.brand.kind === 'map' ? (atom.object.members.get(name)?.read() ?? ABSENT) : readObject(m, atom.object, atom, name, at);
      return own ? under(own, absentAsUndefined(row)) : [];
    });
    const rest = atom.object.rest.value.filter(({ atom: known }) => known.kind !== 'absent');
    const missing = variable ? conjoin(guard, constrain(variable, [...keys, ...(variable.kind === 'environment' ? [UNSET] : [])], true)) : guard;
    return [...found, ...under(guard, rest), ...(missing ? under(missing, just({ kind: 'primitive', value: undefined, doubtful: keys.length > 0 })) : [])];
  });
  return compress(rows);
}

/** `AWS[name]`: whoever tells the name tells what it is. */
function memberOfExternal(atom: Atom, key: Atom, at: NodeRef): Value {
  const note = 'a member whose name cannot be told';
  if (atom.kind !== 'external' || key.kind !== 'unknown') return unknown('unknown-key', at, note);
  return just({ ...key, type: atom, note });
}

/** Is `key` a member of the object? Where the key is not known, under the condition that it is one of those there are. */
export function hasKey(m: Machine, object: HeapObject, key: Atom, at: NodeRef): Value {
  const known = (value: boolean): Value => just({ kind: 'primitive', value, at });
  if (object.brand.kind === 'process-env' && key.kind === 'primitive') {
    return m.environmentValue(String(key.value), at).map(({ guard, atom }) => ({ guard, atom: { kind: 'primitive', value: atom.kind !== 'primitive' || atom.value !== undefined, at } }));
  }
  const isOpen = object.brand.kind === 'process-env' || object.rest.value.some(({ atom }) => atom.kind !== 'absent');
  const name = keyOf(key);
  if (name !== undefined) {
    for (const owner of lineage(object)) {
      if (owner.accessors.has(name)) return known(true);
      const value = owner.members.get(name)?.read();
      if (value?.some(({ atom }) => atom.kind !== 'absent')) return value.map(({ guard, atom }) => ({ guard, atom: { kind: 'primitive', value: atom.kind !== 'absent', at } }));
    }
    return isOpen ? isAmongOthers(m, object, name, at) : known(false);
  }
  return isOpen ? deriveTest(m, key, ` in ${at.file}:${at.id}`, at, 'whether a key is there') : testAmong(m, key, object.keys(), at, 'whether a key is there');
}

/** Is a text an element of a set of which not all elements are known? What comes from the environment is decided there. */
function isAmongOthers(m: Machine, { brand, rest }: HeapObject, name: string, at: NodeRef): Value {
  const note = 'whether a key is there';
  if (brand.kind !== 'set') return unknown('unsupported', at, note);
  return compress(
    rest.value.flatMap(({ guard, atom }) => {
      if (atom.kind === 'absent' || atom.kind === 'primitive') return under(guard, primitive(atom.kind === 'primitive' && atom.value === name, at));
      return under(guard, deriveTest(m, atom, ` is '${name}'`, at, note));
    }),
  );
}

/** Writes `object[key] = value`; strongly where both are certain. */
export function writeMember(m: Machine, object: Value, key: Value, value: Value, at: NodeRef): void {
  if (m.outage && object.some(({ atom }) => atom.kind === 'external' && atom.path.join('.') === 'process')) setExitCode(m, m.outage, key, value, at);
  const targets = possibleUnder(m.path, object).flatMap(({ guard, atom }) => {
    const target = isGlobalObject(atom) ? m.globalObject : objectBehind(atom);
    return target ? [{ guard, target, self: just(atom) }] : [];
  });
  for (const { guard, target, self } of targets) {
    const isCertain = targets.length === 1 && key.length === 1 && conjoin(guard, m.path)?.length === m.path.length;
    for (const { atom: name } of key) {
      // A key that is missing comes from a way that the program rules out: it must not become the text 'undefined'.
      if (isNullish(name)) continue;
      const known = memberName(name);
      if (known === undefined) {
        if (name.kind === 'environment' && !name.variable.made) (target.keyVariables ??= new Set()).add(name.variable.name);
        m.store.write(target.rest, join(target.rest.value, value));
        mayOverwrite(m, target, name, value);
        continue;
      }
      if (target.brand.kind === 'array' && known === 'length') {
        shorten(m, target, value);
        continue;
      }
      const setter = findAccessor(target, known)?.set;
      if (setter) {
        m.callClosure(setter, self, { values: [value] }, at);
        continue;
      }
      const cell = target.cell(known);
      m.store.write(cell, isCertain ? value : join(cell.value, under(guard, value)));
    }
  }
}

/** A write to a key that cannot be told may be to one that is there. A table of clients is left out: each is kept under its own key. */
function mayOverwrite(m: Machine, { brand, members }: HeapObject, key: Atom, value: Value): void {
  if (brand.kind !== 'plain' || !value.some(({ atom }) => atom.kind !== 'object' && atom.kind !== 'function')) return;
  const variable = variableOf(m, key);
  for (const [name, cell] of members) {
    const mayBe = variable ? constrain(variable, [name]) : ALWAYS;
    if (cell.value.some(({ atom }) => atom.kind === 'primitive' && typeof atom.value === 'string')) m.store.write(cell, join(cell.value, under(mayBe, value.filter((alternative) => !isSomeVariable(alternative)))));
  }
}

/** `list.length = 0`. */
function shorten(m: Machine, list: HeapObject, length: Value): void {
  const wanted = only(length);
  const end = wanted?.kind === 'primitive' ? Number(wanted.value) : Number.NaN;
  for (const [key, cell] of list.members) if (isIndex(key) && Number(key) >= end) m.store.write(cell, ABSENT);
  if (end === 0) m.store.write(list.rest, ABSENT);
}

/** `globalThis`, and Node's own name for it. */
export function isGlobalObject(atom: Atom): boolean {
  return atom.kind === 'external' && atom.module === 'global' && atom.path.length === 1 && (atom.path[0] === 'globalThis' || atom.path[0] === 'global');
}

/** `process.exitCode = 1`: the process goes on, and ends in an error. */
function setExitCode(m: Machine, outage: OutageRun, key: Value, value: Value, at: NodeRef): void {
  const isCode = key.some(({ atom }) => atom.kind === 'primitive' && atom.value === 'exitCode');
  if (isCode && value.some(({ atom }) => atom.kind !== 'primitive' || Number(atom.value ?? 0) !== 0)) outage.exit(m.path, at);
}

function findAccessor(start: HeapObject, key: string): Accessor | undefined {
  for (let object: HeapObject | undefined = start; object; object = object.prototype) {
    const accessor = object.accessors.get(key);
    if (accessor) return accessor;
    if (object.members.has(key)) return undefined;
  }
  return undefined;
}

/** An object, its prototypes, and then what a base class outside the workspace has made for it. */
function* lineage(start: HeapObject): Generator<HeapObject> {
  for (let object: HeapObject | undefined = start; object; object = object.prototype) yield object;
  if (start.inner) yield* lineage(start.inner);
}

/** Calls a member: the workspace's own method first, then what is known of the built-in or modelled receiver. */
export function invokeMember(m: Machine, receiver: Value, key: string, args: Arguments, at: NodeRef): Value {
  const possible = possibleUnder(m.path, receiver);
  const receivers = possible.filter(({ atom }) => !isNullish(atom));
  if (receivers.length === 0) {
    m.escape(args, at);
    return possible.length > 0 && possible.every(({ atom }) => isNullish(atom)) ? unknown('unsupported', at, `\`${key}\` of something that is not set here`) : NEVER;
  }
  const walked = receivers.length > 1 && LIST_WALKS.has(key) && receivers.every(({ atom }) => isArray(atom)) ? aligned(m, receivers, at) : receivers;
  return m.fork(walked.map(({ guard, atom }) => ({ guards: [guard], run: () => invokeOne(m, atom, key, args, at) })));
}

/** Methods that look at each element and leave the array as it is. */
const LIST_WALKS = new Set(['flatMap', 'forEach', 'find', 'findLast', 'some', 'every', 'reduce', 'slice', 'join', 'entries', 'values', 'at']);

function isArray(atom: Atom): boolean {
  return atom.kind === 'object' && atom.object.brand.kind === 'array';
}

/** One list in the place of several: what each has at a place is one of the alternatives there. */
function aligned(m: Machine, lists: Value, at: NodeRef): Value {
  const { values, exact, lists: apart } = elementsOf(m, lists, at);
  if (apart) return lists;
  return exact ? m.newArray(values, at) : m.newArray([], at, join(...values));
}

function invokeOne(m: Machine, atom: Atom, key: string, args: Arguments, at: NodeRef): Value {
  const self = just(atom);
  const members = atom.kind === 'function' ? atom.closure.members : undefined;
  if (members) {
    const own = readObject(m, members, atom, key, at).filter(({ atom: member }) => member.kind !== 'absent');
    if (own.length > 0) return m.call(own, self, args, at);
  }
  if (atom.kind === 'object') {
    const own = readObject(m, atom.object, atom, key, at).filter(({ atom: member }) => member.kind !== 'absent');
    if (own.length > 0) return m.call(own, self, args, at);
    for (const object of lineage(atom.object)) {
      const answer = m.invokeBuiltIn({ kind: 'object', object }, key, { self, args, at });
      if (answer) return answer;
    }
  } else {
    const answer = m.invokeBuiltIn(atom, key, { self, args, at });
    if (answer) return answer;
    if (atom.kind === 'external') return m.call(m.readExternal(atom, key, at), self, args, at);
  }
  m.handOver(args, at);
  if (atom.kind === 'environment') return derive(m, atom, `.${key}()`, at, `what \`${key}()\` returns`);
  if (atom.kind === 'unknown') return just({ kind: 'unknown', obstacle: atom.obstacle, at: atom.at, note: memberNote(atom.note, `${key}()`) });
  return unknown('external', at, `what \`${key}()\` returns`);
}

/** Elements of an iterable. */
export function elementsOf(m: Machine, collection: Value, at: NodeRef): Elements {
  const possible = possibleUnder(m.path, collection).filter(({ atom }) => !isNullish(atom));
  const [first] = possible;
  if (possible.length === 1 && first) return elementsOfOne(m, first.atom, at);
  const lists = possible.map(({ guard, atom }) => ({ guard, atom, ...elementsOfOne(m, atom, at) }));
  const length = Math.max(0, ...lists.map(({ values, exact }) => (exact ? values.length : 0)));
  const isOneOfFew = lists.length <= MOST_LISTS && lists.every(({ atom, exact }) => exact && isArray(atom));
  if (length === 0 || !possible.every(({ atom }) => isArray(atom))) return { values: lists.flatMap(({ guard, values }) => values.map((value) => under(guard, value))), exact: false };
  // A list that is split out of a variable is expected to be as long as the literal that stands in for it.
  const places = Array.from({ length }, (_, i) => join(...lists.map(({ guard, atom, values, exact }) => under(guard, exact ? (values[i] ?? NEVER) : readOne(m, atom, String(i), at)))));
  const exact = lists.every((list) => !list.exact || list.values.length === length);
  return { values: places, exact, ...(isOneOfFew && !exact && { lists }) };
}

/** Lists of different lengths that are kept apart; each is walked for itself. */
const MOST_LISTS = 4;

function elementsOfOne(m: Machine, atom: Atom, at: NodeRef): Elements {
  if (atom.kind === 'primitive' && typeof atom.value === 'string') return { values: Array.from(atom.value, (character) => primitive(character, at)), exact: true };
  if (atom.kind === 'environment') return { values: [derive(m, atom, '[…]', at, 'an element')], exact: false };
  if (atom.kind !== 'object') return { values: [just(atom.kind === 'unknown' ? { ...anonymous(atom), note: memberNote(atom.note, '…') } : unknown('unsupported', at, 'an element')[0]!.atom)], exact: false };
  const { object } = atom;
  const rest = object.rest.value.filter(({ atom: own }) => own.kind !== 'absent').map(unnamed);
  const { kind } = object.brand;
  const keys = kind === 'array' ? object.keys().filter(isIndex) : object.keys();
  const values = keys.map((key) => {
    const value = object.members.get(key)!.read();
    return kind === 'map' ? m.newArray([mapKey(key, at), absentAsUndefined(value)], at) : absentAsUndefined(value);
  });
  if (kind !== 'array' && kind !== 'set' && kind !== 'map') {
    const answer = m.invokeBuiltIn(atom, 'Symbol.iterator', { self: just(atom), args: NO_ARGUMENTS, at });
    return answer ? { values: [answer], exact: false } : iterated(m, atom, at);
  }
  if (rest.length > 0) values.push(kind === 'map' ? m.newArray([unknown('external', at, 'a key'), rest], at) : rest);
  return { values, exact: rest.length === 0 };
}

/** What an object's own iterator gives, where that is a generator or an array's. */
function iterated(m: Machine, atom: Atom, at: NodeRef): Elements {
  const iterator = [...readMember(m, just(atom), 'Symbol.iterator', at), ...readMember(m, just(atom), 'Symbol.asyncIterator', at)].filter((own) => own.atom.kind === 'function');
  const made = iterator.length > 0 ? m.await(m.call(iterator, just(atom), NO_ARGUMENTS, at)) : NEVER;
  const [given] = made;
  if (given && isArray(given.atom)) return elementsOfOne(m, given.atom, at);
  const values: Value[] = [];
  for (let round = 0; given?.atom.kind === 'object' && made.length === 1 && round < MOST_ITERATED; round++) {
    const result = m.await(m.invoke(made, 'next', NO_ARGUMENTS, at));
    const done = only(m.read(result, 'done', at));
    if (done?.kind !== 'primitive') break;
    if (done.value) return { values, exact: true };
    values.push(m.read(result, 'value', at));
  }
  return { values: [join(...values, unknown('unsupported', at, 'an element'))], exact: false };
}

/** An iterator that gives more is not followed to its end. */
const MOST_ITERATED = 64;

/** Arrays may have other members: the groups of a match, the raw texts of a template. */
function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

/** The key of a map as it is stored, or undefined where it cannot be told. */
export function keyOf(atom: Atom): string | undefined {
  if (atom.kind === 'primitive') return String(atom.value);
  if (atom.kind === 'object') return `\0object ${atom.object.serial}`;
  if (atom.kind === 'external') return `\0external ${atom.module} ${atom.path.join('.')}`;
  return atom.kind === 'function' ? `\0function ${atom.closure.scope.file} ${atom.closure.fn.id}` : undefined;
}

function mapKey(key: string, at: NodeRef): Value {
  return key.startsWith('\0') ? unknown('unsupported', at, 'a key') : primitive(key, at);
}

/** One of several elements: nobody knows which. */
function unnamed(alternative: Value[number]): Value[number] {
  const atom = anonymous(alternative.atom);
  return atom === alternative.atom ? alternative : { guard: alternative.guard, atom };
}
