import type { ClassMember, Expression } from '../../extract/facts';
import { asPromise, settlement } from '../evaluate/exceptions';
import type { Interpreter } from '../evaluate/interpreter';
import { parameterNote } from '../evaluate/interpreter';
import type { Frame } from '../evaluate/machine';
import { sharedRegistry } from '../models/containers/registry';
import { Answers, guardsOf, inCase } from '../models/web/answers';
import { textsOf } from '../models/web/frameworks';
import { response } from '../models/web/conventions';
import { type Decoration, decorationIn } from '../models/web/decorators';
import type { Closure, HeapObject, Scope } from '../values/heap';
import { just, type NodeRef, primitive, UNDEFINED, type Value } from '../values/value';
import type { WayIn } from './entrypoints';

/** The ways in through methods that decorators name: controllers, resolvers, scheduled jobs. */
export function decoratedWays(interpreter: Interpreter): readonly WayIn[] {
  return interpreter.classes.flatMap((cls) => waysThroughClass(interpreter, cls));
}

function waysThroughClass(interpreter: Interpreter, cls: HeapObject): readonly WayIn[] {
  if (cls.brand.kind !== 'class') return [];
  const { cls: fact, scope } = cls.brand;
  const decorated = fact.members.filter(({ kind, decorators }) => kind === 'method' && decorators);
  if (decorated.length === 0 || !interpreter.code.has(scope.file, fact.id)) return [];
  const controller = decorations(interpreter, fact.decorators, scope).find(({ role }) => role === 'controller');
  const found = decorated.flatMap((member) =>
    decorations(interpreter, member.decorators ?? [], scope).flatMap((decoration) => (decoration.role === 'job' || (decoration.role === 'route' && controller) ? [{ member, decoration }] : [])),
  );
  if (found.length === 0) return [];
  const at: NodeRef = { file: scope.file, id: fact.id };
  // One for all requests, made before the first of them.
  const self = sharedRegistry(interpreter).resolve(interpreter, just({ kind: 'object', object: cls }), at);
  return found.flatMap(({ member, decoration }) => {
    const closure = methodOf(cls, member);
    return closure ? [wayThrough(interpreter, { self, closure, member, decoration, name: nameOf(interpreter, { controller, decoration, member, className: fact.name ?? '', at }) })] : [];
  });
}

function methodOf(cls: HeapObject, { key }: ClassMember): Closure | undefined {
  const prototype = cls.members.get('prototype')?.read()[0]?.atom;
  if (typeof key !== 'string' || prototype?.kind !== 'object') return undefined;
  const method = prototype.object.members.get(key)?.read()[0]?.atom;
  return method?.kind === 'function' ? method.closure : undefined;
}

interface Named {
  readonly controller: Decoration | undefined;
  readonly decoration: Decoration;
  readonly member: ClassMember;
  readonly className: string;
  readonly at: NodeRef;
}

/** `GET /tickets/:id`, `Query orders`, `Reports.nightly`. */
function nameOf(interpreter: Interpreter, { controller, decoration: { role, method, args }, member, className, at }: Named): string {
  const key = typeof member.key === 'string' ? member.key : '';
  if (role === 'job') return `${className}.${key}`;
  if (method !== method.toUpperCase()) return `${method} ${key}`;
  const path = (value: Value | undefined): string => {
    const isRecord = value?.some(({ atom }) => atom.kind === 'object' && atom.object.brand.kind === 'plain') ?? false;
    const given = isRecord && value ? interpreter.read(value, 'path', at) : value;
    return given ? (textsOf(interpreter, given, at)[0] ?? '') : '';
  };
  const whole = `/${path(controller?.args[0])}/${path(args[0])}`.replace(/\/{2,}/g, '/');
  return `${method} ${whole.length > 1 ? whole.replace(/\/$/, '') : whole}`;
}

interface DecoratedMethod {
  readonly self: Value;
  readonly closure: Closure;
  readonly member: ClassMember;
  readonly decoration: Decoration;
  readonly name: string;
}

function wayThrough(interpreter: Interpreter, { self, closure, member, decoration, name }: DecoratedMethod): WayIn {
  const { fn, scope } = closure;
  const at: NodeRef = { file: scope.file, id: member.id };
  return {
    entry: { kind: decoration.role === 'job' ? 'job' : 'http', at, name },
    isTaken: () => false,
    start() {
      const { path } = interpreter;
      const answers = new Answers(at);
      const values = fn.parameters.map(({ type, pattern, decorators = [] }) => {
        const isResponse = decorations(interpreter, decorators, scope).some(({ role }) => role === 'response');
        return isResponse ? response(interpreter, answers, at) : interpreter.unknownOfType(type, scope, { file: scope.file, id: pattern.id }, parameterNote(pattern, fn.name));
      });
      const { settled, rejected } = settlement(asPromise(interpreter, () => interpreter.await(interpreter.callClosure(closure, self, { values }, at))));
      inCase(interpreter, guardsOf(settled), () => answers.answer(interpreter, primitive(200, at), settled));
      inCase(interpreter, guardsOf(rejected), () => answers.error(interpreter, rejected));
      interpreter.path = path;
      return answers.outcome(path);
    },
  };
}

/** What decorators say that a framework reads. */
function decorations(interpreter: Interpreter, decorators: readonly Expression[], scope: Scope): readonly Decoration[] {
  if (decorators.length === 0) return [];
  const frame: Frame = { file: scope.file, fn: undefined, self: UNDEFINED, home: undefined, mark: interpreter.store.mark(), returns: [], yields: [], targets: [] };
  return decorators.flatMap((decorator) => decorationIn(interpreter.evaluate(decorator, scope, frame)) ?? []);
}
