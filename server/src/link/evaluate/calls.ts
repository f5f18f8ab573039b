import { beyond, conjoin, type Guard, lasting, outageIn, weakest, withoutChoices } from '../values/guard';
import { type Closure, NO_WRITES, Scope } from '../values/heap';
import { anonymous, type Atom, isSameOrigin, join, just, type NodeRef, passedThrough, possibleUnder, sameValue, UNDEFINED, under, unknown, type Value } from '../values/value';
import { clientsIn } from '../uses/carriers';
import { clientData } from '../uses/client';
import { asPromise } from './exceptions';
import { argument, type Arguments, type CompletedCall, type Frame, type Machine } from './machine';
import { mergeExits } from './statements';

/** Deeper calls are answered with `unknown('bound')`. */
const DEEPEST_CALL = 48;
/** A function that is active this often calls itself for other arguments each time: a container that resolves token after token. */
const MOST_ACTIVATIONS = 6;
/** One that is given nothing but the program's own data walks through it, and that ends. */
const MOST_ACTIVATIONS_ON_DATA = 12;
/** A function that calls itself with what it does not know, such as a walk through a tree, tells nothing new after this. */
const MOST_UNKNOWN_ACTIVATIONS = 2;
/** A function that has been run with equal arguments this often by one entry point gives what it gave. */
const MOST_EQUAL_CALLS = 3;
/** A function that is given something else each time will hardly be given again what it was given so long ago. */
const MOST_REMEMBERED_CALLS = 24;

/** Functions in modules that have nothing to do with AWS are called for the values they give: those that compute regions are short. */
const STEPS_PER_FOREIGN_CALL = 1000;

/** Calls everything that `callee` can be. */
export function callValue(m: Machine, callee: Value, self: Value, args: Arguments, at: NodeRef): Value {
  const possible = possibleUnder(m.path, callee);
  const callable = possible.filter(({ atom }) => atom.kind !== 'primitive' && atom.kind !== 'absent');
  if (callable.length === 0) {
    m.escape(args, at);
    return unknown('unsupported', at, 'a call of something that cannot be told');
  }
  return m.fork(callable.map(({ guard, atom }) => ({ guards: [guard], run: () => callOne(m, atom, self, args, at) })));
}

function callOne(m: Machine, atom: Atom, self: Value, args: Arguments, at: NodeRef): Value {
  if (atom.kind === 'function') return m.callClosure(atom.closure, self, args, at);
  m.isAwaited = m.isIgnored = false;
  if (atom.kind === 'external') return m.callExternal(atom, { self, args, at });
  if (atom.kind === 'object' && atom.object.brand.kind === 'modelled') {
    const answer = m.invokeBuiltIn(atom, '()', { self, args, at });
    if (answer) return answer;
  }
  m.handOver(args, at);
  if (atom.kind === 'unknown' && atom.obstacle === 'parameter') m.handedOut(args);
  if (atom.kind === 'unknown') return just({ kind: 'unknown', obstacle: atom.obstacle, at: atom.at, note: `what ${atom.note} returns` });
  return unknown('unsupported', at, 'a call of something that cannot be told');
}

/** Runs a function of the workspace with the given arguments. */
export function callClosure(m: Machine, closure: Closure, self: Value, args: Arguments, at: NodeRef): Value {
  const { isAwaited, isIgnored } = m;
  m.isAwaited = m.isIgnored = false;
  const result = callAs(m, closure, { isAwaited, isIgnored }, self, args, at);
  m.isAwaited = isAwaited;
  m.isIgnored = isIgnored;
  return result;
}

function callAs(m: Machine, closure: Closure, { isAwaited, isIgnored }: Pick<Machine, 'isAwaited' | 'isIgnored'>, self: Value, args: Arguments, at: NodeRef): Value {
  const { fn } = closure;
  const bound: Arguments = closure.boundArgs ? { ...args, values: [...closure.boundArgs, ...args.values] } : args;
  const obstacle = obstacleOf(m, closure, self, bound);
  if (obstacle) {
    const done = equalCall(m, closure, self, bound, isAwaited);
    if (done) return done.result;
    if (obstacle === 'bound') {
      m.uses.isLostSightOf(at);
      if (isGivenMore(m, closure, self, bound)) {
        const given = clientsIn(m, bound.values);
        const clients = new Set([...given.clients, ...clientsIn(m, [self]).clients]);
        m.uses.isHandedOut(clients);
        m.uses.cuts.call(fn, at, clients, given.others);
      }
    }
    m.escape(bound, at);
    // What is not followed any further may end in the error that it is there for.
    if (outageIn(m.path) === 'on') m.raise(unknown(obstacle, at, 'what a function throws that is not followed'));
    return unknown(obstacle, at, obstacle === 'recursion' ? `a recursive call of ${fn.name ?? 'a function'}` : 'a limit of the analysis');
  }
  m.runs(closure, self);
  const equal = equalCall(m, closure, self, bound, isAwaited);
  if (equal && equal.times >= MOST_EQUAL_CALLS) return resultFor(equal, bound);
  const isForeign = m.isForeign(closure);
  if (isForeign && isIgnored && m.silent.isSilent(m, fn, bound)) return UNDEFINED;
  const start = (): Value => run(m, closure, isForeign, self, bound, at);
  const execute = (): Value => (fn.isAsync && !fn.isGenerator && !isAwaited ? asPromise(m, start) : start());
  const result = isForeign ? m.silent.observe(m, fn, bound, execute) : execute();
  if (equal) Object.assign(equal, { times: equal.times + 1, result });
  else remember(m, closure, { self, args: bound, isAwaited, given: withoutChoices(m.path), times: 1, result });
  return result;
}

function remember(m: Machine, closure: Closure, call: CompletedCall): void {
  const calls = m.completedCalls.get(closure);
  if (!calls) m.completedCalls.set(closure, [call]);
  else if (calls.push(call) > MOST_REMEMBERED_CALLS) calls.shift();
}

function equalCall(m: Machine, closure: Closure, self: Value, args: Arguments, isAwaited: boolean): CompletedCall | undefined {
  const known = m.completedCalls.get(closure);
  // Where the environment says something else, what a call gave is not what this one gives.
  return known?.find((call) => call.isAwaited === isAwaited && beyond(call.given, m.path).length === 0 && sameValue(call.self, self) && sameArguments(m, call.args, args));
}

/** What a call gave, for arguments that are equal: an unknown that it gave back is now another one. */
function resultFor({ args, result }: CompletedCall, { values }: Arguments): Value {
  const isSame = args.values.every((value, i) => value.every(({ atom }, j) => isSameOrigin(atom, values[i]![j]!.atom)));
  return isSame ? result : result.map(({ guard, atom }) => ({ guard, atom: anonymous(atom) }));
}

/** Is a function given anything that it has not been given before? */
function isGivenMore(m: Machine, closure: Closure, self: Value, args: Arguments): boolean {
  const before = m.completedCalls.get(closure) ?? [];
  return !before.some((call) => sameValue(call.self, self)) || args.values.some((value, i) => !before.some((call) => sameValue(call.args.values[i] ?? UNDEFINED, value)));
}

function run(m: Machine, closure: Closure, isForeign: boolean, self: Value, bound: Arguments, at: NodeRef): Value {
  const { fn } = closure;
  const outer = m.limit;
  const before = m.steps;
  const own = isForeign ? Math.min(outer, before + STEPS_PER_FOREIGN_CALL) : m.budget;
  m.limit = own;
  const scope = new Scope(closure.scope, closure.scope.file);
  const frame: Frame = {
    file: closure.scope.file,
    fn,
    self: closure.self ?? self,
    home: closure.home,
    mark: m.store.mark(),
    returns: [],
    yields: [],
    targets: [],
  };
  const path = m.path;
  m.activations.push({ fn, closure, self, args: bound });
  bindParameters(m, frame, scope, bound, at);
  for (const name of fn.hoisted ?? []) if (!scope.own(name)) scope.declare(name, UNDEFINED);
  m.hoist(fn.body, scope, frame);
  const reaches = m.execute(fn.body, scope, frame);
  m.activations.pop();
  // What foreign code calls back is not on its account, nor on that of those around it.
  m.limit = Math.min(m.budget, outer + (isForeign ? m.limit - own : m.steps - before));
  return finish(m, frame, path, reaches, at);
}

function obstacleOf(m: Machine, closure: Closure, self: Value, args: Arguments): 'recursion' | 'bound' | undefined {
  const { fn } = closure;
  if (m.isExhausted || m.activations.length >= DEEPEST_CALL) return 'bound';
  const active = m.activations.filter((activation) => activation.fn === fn);
  if (active.length === 0) return undefined;
  const isKnown = args.values.every((value) => value.every(({ atom }) => atom.kind === 'primitive' || atom.kind === 'function' || isPlainData(atom)));
  // Retries by recursion count down beside arguments that nobody knows.
  const isData = args.values.length > 0 && args.values.every((value) => value.every(({ atom }) => isPlainData(atom)));
  const most = isData ? MOST_ACTIVATIONS_ON_DATA : isKnown || m.outage ? MOST_ACTIVATIONS : MOST_UNKNOWN_ACTIVATIONS;
  // A function that was made anew, `() => dispatch(i + 1)`, is another one.
  return active.length >= most || active.some((activation) => activation.closure.scope === closure.scope && sameValue(activation.self, self) && sameArguments(m, activation.args, args)) ? 'recursion' : undefined;
}

/** An object of the program that nothing unknown has been put into: walks through it end. */
function isPlainData(atom: Atom): boolean {
  return atom.kind === 'object' && (atom.object.brand.kind === 'plain' || atom.object.brand.kind === 'array') && atom.object.rest.value.every((own) => own.atom.kind === 'absent');
}

function sameArguments(m: Machine, some: Arguments, others: Arguments): boolean {
  const [a, b] = [some.values, others.values];
  return a.length === b.length && a.every((value, i) => sameValue(value, b[i]!) && value.every(({ atom }, j) => isNoOther(m, atom, b[i]![j]!.atom)));
}

/** An unknown of which something has been found out on the way is not the next one of its place. */
function isNoOther(m: Machine, a: Atom, b: Atom): boolean {
  return isSameOrigin(a, b) || !(isNarrowed(m, a) || isNarrowed(m, b));
}

function isNarrowed({ path }: Machine, atom: Atom): boolean {
  const variable = atom.kind === 'unknown' ? atom.origin?.variable : undefined;
  return variable !== undefined && path.some((constraint) => constraint.variable === variable);
}

function bindParameters(m: Machine, frame: Frame, scope: Scope, args: Arguments, at: NodeRef): void {
  const { fn } = frame;
  for (const [i, parameter] of (fn?.parameters ?? []).entries()) {
    const { pattern, rest, isField, type } = parameter;
    const given = rest ? m.newArray(args.values.slice(i), at, args.rest) : (argument(args, i) ?? UNDEFINED);
    const name = pattern.kind === 'bind' ? pattern.name : pattern.kind === 'default' && pattern.pattern.kind === 'bind' ? pattern.pattern.name : undefined;
    const place: NodeRef = { file: frame.file, id: pattern.id };
    const noted = name ? passedThrough(typed(m, given, type, scope, place), 'argument', at, `argument \`${name}\`${fn?.name ? ` of \`${fn.name}\`` : ''}`) : typed(m, given, type, scope, place);
    m.bind(pattern, noted, scope, frame, true);
    const cell = isField && name ? scope.own(name) : undefined;
    if (cell && name) m.writeMember(frame.self, just({ kind: 'primitive', value: name }), cell.read(), place);
  }
}

/** An unknown argument is at least of its declared type. */
function typed(m: Machine, value: Value, type: string | undefined, scope: Scope, at: NodeRef): Value {
  if (!type || !value.some(({ atom }) => atom.kind === 'unknown' && !atom.type)) return value;
  return value.flatMap((alternative) => {
    const { guard, atom } = alternative;
    if (atom.kind !== 'unknown' || atom.type) return [alternative];
    return under(guard, m.unknownOfType(type, scope, atom.obstacle === 'parameter' ? at : atom.at, atom.note)).map((found) =>
      found.atom.kind === 'unknown' ? { guard: found.guard, atom: { ...atom, ...(found.atom.type && { type: found.atom.type }) } } : found,
    );
  });
}

function finish(m: Machine, frame: Frame, path: Machine['path'], reaches: boolean, at: NodeRef): Value {
  const { fn, returns } = frame;
  const values = returns.map((exit) => under(beyond(exit.path, path), exit.value));
  if (reaches) values.push(under(beyond(m.path, path), UNDEFINED));
  const ends = [...returns.map((exit) => exit.path), ...(reaches ? [m.path] : [])];
  if (returns.length > 0) mergeExits(m, path, frame.mark, returns, reaches);
  m.path = assured(path, ends);
  if (fn?.isGenerator) return yielded(m, frame, path, at);
  return join(...values);
}

/** What a generator gives: a list whose elements are known in their order where none was yielded under a condition. */
function yielded(m: Machine, { yields, returns }: Frame, path: Guard, at: NodeRef): Value {
  const values = yields.map(({ value }) => value);
  const isExact = [...returns, ...yields].every((one) => one.path.length === path.length);
  return isExact ? m.newArray(values, at) : m.newArray([], at, join(...values, ...(values.length === 0 ? [UNDEFINED] : [])));
}

/** What holds of the environment and of the input after a call because the call has come back: `assertSet(process.env.REGION)`. */
function assured(path: Guard, ends: readonly Guard[]): Guard {
  if (ends.every((end) => end.length === path.length)) return path;
  return conjoin(path, weakest(ends.map((end) => lasting(beyond(end, path))))) ?? path;
}

/** A call into code that nobody sees: it may fail, and what it does with functions and clients that it is given is not followed. */
export function handOver(m: Machine, args: Arguments, at: NodeRef): void {
  m.mayThrow();
  if (args.values.some((value) => value.some(({ atom }) => (atom.kind === 'function' && !m.isForeign(atom.closure)) || (atom.kind === 'object' && clientData(atom.object) !== undefined)))) {
    m.noted++;
    m.uses.isLostSightOf(at);
  }
  m.escape(args, at);
}

/** Values handed to code that is not seen: a function among them may be called, with arguments nobody here knows, and a client may call anything. */
export function escapeArguments(m: Machine, args: Arguments, at: NodeRef, given?: readonly Value[]): void {
  const values = [...args.values, ...(args.rest ? [args.rest] : [])];
  m.uses.isHandedOut(clientsIn(m, values).clients);
  for (const value of values) {
    for (const { atom } of value) {
      if (atom.kind !== 'function') continue;
      const { closure } = atom;
      // What it would give is not seen by anybody; all that counts is what it does with AWS. Of what it is given, anything may do that.
      if (!given && m.isForeign(closure)) continue;
      const note = 'what a library hands to its callback';
      const values = given ?? closure.fn.parameters.map(() => unknown('external', at, note));
      maybe(m, () => m.callClosure(closure, UNDEFINED, { values }, at));
    }
  }
}

/** Something that may or may not happen. */
function maybe(m: Machine, run: () => Value): void {
  const path = m.path;
  const mark = m.store.mark();
  run();
  const writes = m.store.undo(mark);
  m.store.merge([{ guards: [[]], writes: NO_WRITES }, { guards: [[]], writes }]);
  m.path = path;
}
