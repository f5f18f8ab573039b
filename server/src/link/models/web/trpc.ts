import { asPromise, settlement } from '../../evaluate/exceptions';
import type { Registration } from '../../entry/registration';
import { argument, type Intrinsic, type Machine, type ObjectModel, only, type PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { just, type NodeRef, primitive, UNDEFINED, type Value } from '../../values/value';
import { nativeFunction, objectWith } from '../native-functions';
import { Answers, guardsOf, inCase, incoming } from './answers';

const BUILDER = 'trpc-procedure';

/** A procedure while it is being built: what it inherits of middleware. */
interface BuilderData {
  readonly middleware: readonly Value[];
}

/** A finished procedure, and its name once a router has it. */
interface Procedure {
  readonly kind: string;
  names: string[];
}

const procedures = new WeakMap<HeapObject, Procedure>();

/** tRPC: `t.procedure.use(…).input(…).query(handler)`, named by the routers that hold it. */
export const TRPC: PackageModel = {
  owns: (module) => module === '@trpc/server',
  call(m, { path }, { at }) {
    return path[0] === 'initTRPC' ? instance(m, at) : undefined;
  },
  read: (m, { path }, key, at) => (path.length === 0 && key === 'initTRPC' ? starter(m, at) : undefined),
};

/** `initTRPC.context<C>().meta<M>().create(options)`. */
function starter(m: Machine, at: NodeRef): Value {
  const self: Value = objectWith(m, { context: () => self, meta: () => self, create: (machine, call) => instance(machine, call.at) }, at);
  return self;
}

function instance(m: Machine, at: NodeRef): Value {
  const made = objectWith(m, { router, middleware: (_m, { args }) => argument(args, 0) ?? UNDEFINED, mergeRouters: merged, createCallerFactory: () => UNDEFINED }, at);
  m.writeMember(made, primitive('procedure'), builder(m, [], at), at);
  return made;
}

function builder(m: Machine, middleware: readonly Value[], at: NodeRef): Value {
  const data: BuilderData = { middleware };
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: BUILDER, data }, at) });
}

export const TRPC_PROCEDURES: ObjectModel = {
  model: BUILDER,
  invoke(m, object, key, { self, args, at }) {
    if (object.brand.kind !== 'modelled') return undefined;
    const { middleware } = object.brand.data as BuilderData;
    const given = argument(args, 0) ?? UNDEFINED;
    if (key === 'use') return builder(m, [...middleware, given], at);
    return key === 'query' || key === 'mutation' || key === 'subscription' ? finished(m, key, [...middleware, given], at) : self;
  },
};

function finished(m: Machine, kind: string, functions: readonly Value[], at: NodeRef): Value {
  const made = m.newObject({ kind: 'plain' }, at);
  const procedure: Procedure = { kind, names: [] };
  procedures.set(made, procedure);
  const registration: Registration = { kind: 'http', at, names: () => (procedure.names.length > 0 ? procedure.names : ['…']).map((name) => `${kind} ${name}`), enter: (machine) => serve(machine, functions, at) };
  m.registrations.add(registration);
  return just({ kind: 'object', object: made });
}

/** Middleware around each other, each with `next`; errors are answers with the status of their code. */
function serve(m: Machine, functions: readonly Value[], at: NodeRef): Value {
  const { path } = m;
  const answers = new Answers(at);
  const context = incoming(m, 'a context', {}, at);
  const from = (i: number): Value =>
    asPromise(m, () => {
      const fn = functions[i];
      if (!fn) return UNDEFINED;
      const next: Intrinsic = (machine, { args }) => {
        const more = argument(args, 0);
        const [target] = context;
        const added = more && more.some(({ atom }) => atom.kind === 'object') ? machine.read(more, 'ctx', at) : UNDEFINED;
        if (target?.atom.kind === 'object' && added.some(({ atom }) => atom.kind === 'object')) machine.spreadInto(target.atom.object, added, at);
        return from(i + 1);
      };
      return m.await(m.call(fn, UNDEFINED, { values: [incoming(m, 'a request', { ctx: context, next: nativeFunction(m, at, next) }, at)] }, at));
    });
  const { settled, rejected } = settlement(from(0));
  inCase(m, guardsOf(settled), () => answers.answer(m, primitive(200, at), settled));
  inCase(m, guardsOf(rejected), () => answers.error(m, rejected));
  m.path = path;
  return answers.outcome(path);
}

/** `t.router({ orders: t.router({ list: procedure }) })`: the procedure is `orders.list`. */
const router: Intrinsic = (_m, { args }) => {
  const given = argument(args, 0) ?? UNDEFINED;
  const atom = only(given);
  if (atom?.kind === 'object') for (const [key, procedure] of within(atom.object, 6)) procedure.names = [key];
  return given;
};

const merged: Intrinsic = (m, { args, at }) => {
  const made = m.newObject({ kind: 'plain' }, at);
  for (const one of args.values) m.spreadInto(made, one, at);
  return just({ kind: 'object', object: made });
};

function within(object: HeapObject, depth: number): readonly (readonly [string, Procedure])[] {
  if (depth === 0) return [];
  return [...object.members].flatMap(([key, cell]) =>
    cell.read().flatMap(({ atom }) => {
      if (atom.kind !== 'object') return [];
      const procedure = procedures.get(atom.object);
      return procedure ? [[key, procedure] as const] : within(atom.object, depth - 1).map(([name, inner]) => [`${key}.${name}`, inner] as const);
    }),
  );
}
