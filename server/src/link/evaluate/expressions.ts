import type { Element, Expression, Key } from '../../extract/facts';
import { constrain, weakest, withoutChoices } from '../values/guard';
import type { Scope } from '../values/heap';
import { narrowed } from '../values/origin';
import { ABSENT, absentAsUndefined, external, join, just, NEVER, type NodeRef, passedThrough, possibleUnder, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { evaluateArray } from './array-literals';
import { objectBehind } from './function-objects';
import type { Arguments, Frame, Machine } from './machine';
import { isNullish, readSuper } from './members';
import { binaryOperation, concatenate, unaryOperation } from './operators';
import { keptBy, presence, truth } from './truth';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
type Evaluators = { readonly [K in Expression['kind']]: (m: Machine, e: Of<K>, scope: Scope, frame: Frame) => Value };

/** One entry for each kind of expression: adding a kind is adding an entry. */
const EVALUATORS: Evaluators = {
  literal: (_m, e, _scope, frame) => primitive(e.value, ref(frame, e)),
  undefined: () => UNDEFINED,
  template: (m, e, scope, frame) => template(m, e, scope, frame),
  tagged(m, e, scope, frame) {
    const at = ref(frame, e);
    const strings = m.newArray(e.texts.map((text) => primitive(text, at)), at);
    const holes = e.holes.map((hole) => m.evaluate(hole, scope, frame));
    m.writeMember(strings, primitive('raw'), strings, at);
    return m.call(m.evaluate(e.tag, scope, frame), UNDEFINED, { values: [strings, ...holes] }, at);
  },
  regexp: (m, e, _scope, frame) => just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'regexp', data: { source: e.source, flags: e.flags } }, ref(frame, e)) }),
  name: (m, e, scope) => name(m, e, scope),
  this: (_m, _e, _scope, frame) => frame.self,
  super: (_m, _e, _scope, frame) => superPrototype(frame),
  member(m, e, scope, frame) {
    if (e.object.kind === 'super') return readSuper(m, superPrototype(frame), frame.self, e.property, ref(frame, e));
    const object = m.evaluate(e.object, scope, frame);
    return ifPresent(object, e.optional, (present) => m.read(present, e.property, ref(frame, e)));
  },
  index(m, e, scope, frame) {
    const object = m.evaluate(e.object, scope, frame);
    return ifPresent(object, e.optional, (present) => m.readIndex(present, m.evaluate(e.index, scope, frame), ref(frame, e)));
  },
  call: (m, e, scope, frame) => call(m, e, scope, frame),
  new(m, e, scope, frame) {
    const callee = m.evaluate(e.callee, scope, frame);
    const args = evaluateArguments(m, e.args, scope, frame);
    return args ? m.construct(callee, args, ref(frame, e)) : NEVER;
  },
  object: (m, e, scope, frame) => object(m, e, scope, frame),
  array: evaluateArray,
  function: (m, e, scope, frame) => m.closure(e.fn, scope, frame),
  class: (m, e, scope, frame) => m.declareClass(e.cls, scope, frame),
  conditional(m, e, scope, frame) {
    const { whenTrue, whenFalse } = truth(m, m.evaluate(e.test, scope, frame));
    return m.fork([
      { guards: whenTrue, run: () => m.evaluate(e.then, scope, frame) },
      { guards: whenFalse, run: () => m.evaluate(e.otherwise, scope, frame) },
    ]);
  },
  logical: (m, e, scope, frame) => logical(m, e, scope, frame),
  binary: (m, e, scope, frame) => binaryOperation(m, e.operator, m.evaluate(e.left, scope, frame), m.evaluate(e.right, scope, frame), ref(frame, e)),
  unary: (m, e, scope, frame) => e.operator === 'delete' ? remove(m, e.operand, scope, frame) : unaryOperation(m, e.operator, m.evaluate(e.operand, scope, frame), ref(frame, e)),
  assign: (m, e, scope, frame) => assign(m, e, scope, frame),
  await: (m, e, scope, frame) => m.await(e.operand.kind === 'call' ? call(m, e.operand, scope, frame, true) : m.evaluate(e.operand, scope, frame)),
  yield(m, e, scope, frame) {
    const value = e.operand ? m.evaluate(e.operand, scope, frame) : UNDEFINED;
    const yielded = e.each ? m.elements(value, ref(frame, e)) : { values: [value], exact: true };
    for (const one of yielded.values) frame.yields.push({ value: one, path: yielded.exact ? m.path : [...m.path, ...constrain(m.choice('yielded'), ['1'])] });
    return unknown('external', ref(frame, e), 'what the caller of the generator sends');
  },
  sequence: (m, e, scope, frame) => e.items.reduce<Value>((_last, item) => m.evaluate(item, scope, frame), UNDEFINED),
  import(m, e, scope, frame) {
    const [specifier] = m.evaluate(e.specifier, scope, frame);
    const at = ref(frame, e);
    if (specifier?.atom.kind !== 'primitive' || typeof specifier.atom.value !== 'string') return unknown('unsupported', at, 'an import of a computed module');
    return just({ kind: 'promise', settled: m.importModule(frame.file, specifier.atom.value, at) });
  },
  opaque(m, e, scope, frame) {
    const values = e.parts.map((part) => m.evaluate(part, scope, frame));
    m.escape({ values }, ref(frame, e));
    return unknown('unsupported', ref(frame, e), e.syntax);
  },
};

export function evaluateExpression(m: Machine, expression: Expression, scope: Scope, frame: Frame): Value {
  const evaluator = EVALUATORS[expression.kind] as (m: Machine, e: Expression, scope: Scope, frame: Frame) => Value;
  return evaluator(m, expression, scope, frame);
}

export function evaluateKey(m: Machine, key: Key, scope: Scope, frame: Frame): Value {
  return typeof key === 'string' ? primitive(key) : m.evaluate(key, scope, frame);
}

function ref(frame: Frame, { id }: { readonly id: number }): NodeRef {
  return { file: frame.file, id };
}

function template(m: Machine, e: { readonly id: number; readonly texts: readonly string[]; readonly holes: readonly Expression[] }, scope: Scope, frame: Frame): Value {
  const at = ref(frame, e);
  return e.holes.reduce<Value>((text, hole, i) => {
    const filled = concatenate(m, text, m.evaluate(hole, scope, frame), at);
    return concatenate(m, filled, primitive(e.texts[i + 1] ?? '', at), at);
  }, primitive(e.texts[0] ?? '', at));
}

function name(m: Machine, e: Of<'name'>, scope: Scope): Value {
  const cell = scope.lookup(e.name);
  if (!cell) return (e.name === 'arguments' && argumentsObject(m, scope, e)) || external('global', e.name);
  const value = cell.read();
  const possible = possibleUnder(m.path, value);
  // A path on which nothing is possible comes from an approximation: better all alternatives than none.
  return narrowed(m.path, absentAsUndefined(possible.length > 0 ? possible : value));
}

/** What the innermost function under way has been called with; arrow functions have no `arguments` of their own. */
function argumentsObject(m: Machine, { file }: Scope, { id }: { readonly id: number }): Value | undefined {
  const args = m.activations.findLast(({ fn }) => !fn.isArrow)?.args;
  return args && m.newArray(args.values, { file, id }, args.rest);
}

function superPrototype(frame: Frame): Value {
  const parent = frame.home?.prototype;
  if (parent) return just({ kind: 'object', object: parent });
  const [self] = frame.self;
  return self?.atom.kind === 'object' && self.atom.object.inner ? just({ kind: 'object', object: self.atom.object.inner }) : UNDEFINED;
}

export function evaluateArguments(m: Machine, elements: readonly Element[], scope: Scope, frame: Frame): Arguments | undefined {
  const values: Value[] = [];
  let rest: Value | undefined;
  for (const element of elements) {
    if (element.kind === 'hole') values.push(UNDEFINED);
    else if (element.kind === 'spread') {
      const spread = m.elements(m.evaluate(element.operand, scope, frame), ref(frame, element));
      if (spread.exact && !rest) values.push(...spread.values);
      else rest = join(...(rest ? [rest] : []), ...spread.values);
    } else {
      const value = m.evaluate(element, scope, frame);
      if (value.length === 0) return undefined;
      if (rest) rest = join(rest, value);
      else values.push(value);
    }
  }
  return { values, ...(rest && { rest }) };
}

function call(m: Machine, e: Of<'call'>, scope: Scope, frame: Frame, isAwaited = false): Value {
  const isIgnored = m.ignored === e;
  const start = (run: () => Value): Value => {
    m.isAwaited = isAwaited;
    m.isIgnored = isIgnored;
    const result = run();
    m.isAwaited = m.isIgnored = false;
    return result;
  };
  const { callee } = e;
  if (callee.kind === 'super') {
    const args = evaluateArguments(m, e.args, scope, frame);
    return args ? m.callSuper(frame, args, ref(frame, e)) : NEVER;
  }
  if (callee.kind === 'member' || callee.kind === 'index') {
    const isSuper = callee.object.kind === 'super';
    const receiver = isSuper ? superPrototype(frame) : m.evaluate(callee.object, scope, frame);
    if (receiver.length === 0) return NEVER;
    const key = callee.kind === 'member' ? primitive(callee.property) : m.evaluate(callee.index, scope, frame);
    const args = evaluateArguments(m, e.args, scope, frame);
    if (!args) return NEVER;
    const at = ref(frame, callee);
    if (isSuper) return m.call(m.readIndex(receiver, key, at), frame.self, args, at);
    const names = key.flatMap(({ guard, atom }) => (atom.kind === 'primitive' ? [{ guard, name: String(atom.value) }] : []));
    return ifPresent(receiver, e.optional || callee.optional, (present) => {
      if (names.length === key.length && names.length > 0) {
        return m.fork(names.map(({ guard, name }) => ({ guards: [guard], run: () => invokeIfThere(m, present, name, e.optional, at, (able) => start(() => m.invoke(able, name, args, at))) })));
      }
      return ifPresent(m.readIndex(present, key, at), e.optional, (method) => start(() => m.call(method, present, args, at)));
    });
  }
  const target = m.evaluate(callee, scope, frame);
  if (target.length === 0) return NEVER;
  const args = evaluateArguments(m, e.args, scope, frame);
  return args ? ifPresent(target, e.optional, (present) => start(() => m.call(present, UNDEFINED, args, ref(frame, callee)))) : NEVER;
}

/** `options.onStart?.(client)`: an object of the program without that method gives undefined. */
function invokeIfThere(m: Machine, receiver: Value, name: string, isOptional: boolean, at: NodeRef, invoke: (able: Value) => Value): Value {
  const lacks = ({ guard, atom }: Value[number]): boolean =>
    atom.kind === 'object' && (atom.object.brand.kind === 'plain' || atom.object.brand.kind === 'instance') && !atom.object.inner && m.read([{ guard, atom }], name, at).every(({ atom: member }) => isNullish(member));
  const lacking = isOptional ? receiver.filter(lacks) : [];
  if (lacking.length === 0) return invoke(receiver);
  const able = receiver.filter((alternative) => !lacking.includes(alternative));
  return join(able.length > 0 ? invoke(able) : NEVER, ...lacking.map(({ guard }) => under(guard, UNDEFINED)));
}

/** A link of a `?.` chain: what `of` gives for what is there, and undefined for what is not. */
function ifPresent(value: Value, isOptional: boolean, of: (present: Value) => Value): Value {
  if (!isOptional) return of(value);
  const present = value.filter(({ atom }) => !isNullish(atom));
  if (present.length === value.length) return of(value);
  const missing = value.flatMap(({ guard, atom }): Value => (isNullish(atom) ? [{ guard, atom: { kind: 'primitive', value: undefined, ...(atom.kind === 'primitive' && atom.doubtful && { doubtful: true }) } }] : []));
  // What is read of the one side must not be taken for the other's, of which it says nothing.
  return present.length === 0 ? missing : join(under(withoutChoices(weakest(present.map(({ guard }) => guard))), of(present)), missing);
}

function object(m: Machine, e: Of<'object'>, scope: Scope, frame: Frame): Value {
  const at = ref(frame, e);
  const made = m.newObject({ kind: 'plain' }, at);
  const self = just({ kind: 'object', object: made });
  for (const member of e.members) {
    if (member.kind === 'spread') {
      m.spreadInto(made, m.evaluate(member.operand, scope, frame), ref(frame, member));
      continue;
    }
    const key = evaluateKey(m, member.key, scope, frame);
    if (member.kind !== 'property') {
      const [only] = key;
      if (only?.atom.kind !== 'primitive') continue;
      const closure = { fn: member.fn, scope };
      made.accessors.set(String(only.atom.value), { ...made.accessors.get(String(only.atom.value)), ...(member.kind === 'getter' ? { get: closure } : { set: closure }) });
      continue;
    }
    const value = m.evaluate(member.value, scope, frame);
    if (value.length === 0) return NEVER;
    if (member.key === '__proto__') {
      const [parent] = value;
      made.prototype = parent && objectBehind(parent.atom);
      continue;
    }
    const noted = typeof member.key === 'string' ? passedThrough(value, 'option', ref(frame, member), `\`${member.key}\``) : value;
    // Nobody else has seen the new object: there is no state to go back to.
    if (typeof member.key === 'string' && !made.accessors.has(member.key)) made.cell(member.key).value = noted;
    else m.writeMember(self, key, noted, ref(frame, member));
  }
  return self;
}

function logical(m: Machine, e: Of<'logical'>, scope: Scope, frame: Frame): Value {
  const left = m.evaluate(e.left, scope, frame);
  const decided = e.operator === '??' ? presence(m, left) : truth(m, left);
  const takesLeft = e.operator === '&&' ? decided.whenFalse : decided.whenTrue;
  const takesRight = e.operator === '&&' ? decided.whenTrue : decided.whenFalse;
  return m.fork([
    { guards: takesLeft, run: () => join(...takesLeft.map((guard) => possibleUnder(guard, keptBy(e.operator, left)))) },
    {
      guards: takesRight,
      run() {
        const right = m.evaluate(e.right, scope, frame);
        return e.operator === '&&' ? right : passedThrough(right, 'fallback', ref(frame, e), `\`${e.operator}\` takes this when the left side is ${e.operator === '??' ? 'missing' : 'missing or empty'}`);
      },
    },
  ]);
}

/** `delete object.key`: reading it goes on to the prototype, and of the environment nowhere. */
function remove(m: Machine, operand: Expression, scope: Scope, frame: Frame): Value {
  const at = ref(frame, operand);
  if (operand.kind !== 'member' && operand.kind !== 'index') return primitive(true, at);
  const object = m.evaluate(operand.object, scope, frame);
  const key = operand.kind === 'member' ? primitive(operand.property) : m.evaluate(operand.index, scope, frame);
  for (const alternative of object) m.writeMember([alternative], key, alternative.atom.kind === 'object' && alternative.atom.object.brand.kind === 'process-env' ? UNDEFINED : ABSENT, at);
  return primitive(true, at);
}

function assign(m: Machine, e: Of<'assign'>, scope: Scope, frame: Frame): Value {
  const { operator, target } = e;
  if (operator === '=') {
    const value = m.evaluate(e.value, scope, frame);
    if (value.length > 0) m.bind(target, value, scope, frame, false);
    return value;
  }
  const at = ref(frame, e);
  const current = targetValue(m, target, scope, frame);
  if (operator === '??=' || operator === '||=' || operator === '&&=') {
    const decided = operator === '??=' ? presence(m, current) : truth(m, current);
    const takesOld = operator === '&&=' ? decided.whenFalse : decided.whenTrue;
    const takesNew = operator === '&&=' ? decided.whenTrue : decided.whenFalse;
    return m.fork([
      { guards: takesOld, run: () => join(...takesOld.map((guard) => possibleUnder(guard, keptBy(operator, current)))) },
      {
        guards: takesNew,
        run() {
          const value = m.evaluate(e.value, scope, frame);
          if (value.length > 0) m.bind(target, value, scope, frame, false);
          return value;
        },
      },
    ]);
  }
  const value = binaryOperation(m, operator.slice(0, -1), current, m.evaluate(e.value, scope, frame), at);
  m.bind(target, value, scope, frame, false);
  return value;
}

function targetValue(m: Machine, target: Of<'assign'>['target'], scope: Scope, frame: Frame): Value {
  if (target.kind === 'bind') return name(m, { kind: 'name', id: target.id, name: target.name }, scope);
  if (target.kind === 'target') return m.evaluate(target.target, scope, frame);
  return UNDEFINED;
}
