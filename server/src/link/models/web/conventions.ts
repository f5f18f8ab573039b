import { asPromise, settlement } from '../../evaluate/exceptions';
import { argument, type Intrinsic, type Machine } from '../../evaluate/machine';
import { join, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../../values/value';
import { nativeFunction } from '../native-functions';
import { answer, Answers, given, guardsOf, inCase, incoming } from './answers';
import type { Serve } from './application';

/** Calls a handler: what it throws, now or later, is a rejection. */
function attempt(m: Machine, handler: Value, values: readonly Value[], at: NodeRef) {
  return settlement(asPromise(m, () => m.await(m.call(handler, UNDEFINED, { values }, at))));
}

/** Goes on with how something ended. */
function ended(m: Machine, { settled, rejected }: ReturnType<typeof settlement>, whenSettled: (value: Value) => void, whenRejected: (errors: Value) => void): void {
  m.fork([
    { guards: guardsOf(settled), run: () => (whenSettled(settled), UNDEFINED) },
    { guards: guardsOf(rejected), run: () => (whenRejected(rejected), UNDEFINED) },
  ]);
}

const nothing = (): void => undefined;

/** The method of a request, where the route says it. */
function methodOf(method: string, at: NodeRef): Readonly<Record<string, Value>> {
  return method === 'ALL' ? {} : { method: primitive(method, at) };
}

/** Where anything may fail in ways that nobody can tell, whoever deals with errors may be called. */
function mayBeCalled(m: Machine, handlers: readonly Value[], at: NodeRef): void {
  if (m.mayFail) m.escape({ values: handlers }, at);
}

/** The methods of a response that set its status, answer, or do neither and give back the response. */
export function response(m: Machine, answers: Answers, at: NodeRef): Value {
  const object = m.newObject({ kind: 'plain' }, at);
  const self = just({ kind: 'object', object });
  const status = object.cell('statusCode');
  status.value = primitive(200, at);
  object.cell('headersSent').value = primitive(false, at);
  object.cell('sent').value = primitive(false, at);
  object.cell('locals').value = incoming(m, 'what middleware leaves in a response', {}, at);
  const fluent: Intrinsic = () => self;
  const setStatus: Intrinsic = (machine, { args }) => {
    machine.store.write(status, argument(args, 0) ?? UNDEFINED);
    return self;
  };
  const send: Intrinsic = (machine, { args }) => {
    answers.answer(machine, status.read(), argument(args, 0) ?? UNDEFINED);
    return self;
  };
  const sendStatus: Intrinsic = (machine, call) => {
    setStatus(machine, call);
    return send(machine, { ...call, args: { values: [] } });
  };
  const methods: Readonly<Record<string, Intrinsic>> = {
    ...Object.fromEntries(['status', 'code', 'writeHead'].map((name) => [name, setStatus])),
    ...Object.fromEntries(['json', 'jsonp', 'send', 'end', 'render', 'redirect', 'sendFile', 'download', 'view'].map((name) => [name, send])),
    ...Object.fromEntries(['set', 'header', 'headers', 'setHeader', 'append', 'type', 'cookie', 'clearCookie', 'setCookie', 'vary', 'links', 'location', 'attachment', 'removeHeader', 'contentType', 'write', 'flushHeaders', 'hijack'].map((name) => [name, fluent])),
    sendStatus,
    format: (machine, { args, at: place }) => (machine.escape(args, place), self),
  };
  for (const [name, run] of Object.entries(methods)) object.cell(name).value = nativeFunction(m, at, run);
  return self;
}

/** express: `(request, response, next)`, one after another as long as each calls `next`; `next(error)` goes to the error handlers. */
export const serveExpress: Serve = (m, { before, handlers, after, errorHandlers, method, at, application }) => {
  const { path } = m;
  const answers = new Answers(at);
  const request = incoming(m, 'a request', { ...methodOf(method, at), ...(application && { app: application }) }, at);
  const reply = response(m, answers, at);
  const layers = [...before, ...handlers, ...after];
  const fail = (errors: Value, i: number): void => {
    const handler = errorHandlers[i];
    if (!handler) answers.error(m, errors);
    else {
      ended(m, attempt(m, handler, [errors, request, reply, next(nothing, i + 1)], at), nothing, (further) => fail(further, i + 1));
    }
  };
  const next = (onward: () => void, errorsFrom: number): Value =>
    nativeFunction(m, at, (machine, { args }) => {
      const error = argument(args, 0) ?? UNDEFINED;
      const errors = given(error).filter(({ atom }) => !(atom.kind === 'primitive' && (atom.value === 'route' || atom.value === 'router')));
      inCase(machine, guardsOf(errors), () => fail(errors, errorsFrom));
      if (errors.length < error.length) onward();
      return UNDEFINED;
    });
  const step = (i: number): void => {
    const layer = layers[i];
    if (!layer) {
      answers.answer(m, primitive(404, at), UNDEFINED);
      return;
    }
    ended(m, attempt(m, layer, [request, reply, next(() => step(i + 1), 0)], at), nothing, (errors) => fail(errors, 0));
  };
  step(0);
  mayBeCalled(m, errorHandlers, at);
  m.path = path;
  return answers.outcome(path);
};

/** Hold what an application of fastify adds to each request, and to each reply. */
export const REQUEST_DECORATIONS = '@@request';
export const REPLY_DECORATIONS = '@@reply';

/** fastify: hooks, then `(request, reply)`, which sends or returns the answer. */
export const serveFastify: Serve = (m, { before, handlers, errorHandlers, method, at, application }) => {
  const { path } = m;
  const answers = new Answers(at);
  const request = incoming(m, 'a request', { ...methodOf(method, at), ...(application && { server: application }) }, at);
  const reply = response(m, answers, at);
  if (application) {
    decorate(m, request, m.read(application, REQUEST_DECORATIONS, at));
    decorate(m, reply, m.read(application, REPLY_DECORATIONS, at));
  }
  const [sent] = reply;
  const run = (handler: Value, values: readonly Value[], onError: (errors: Value) => void): void => {
    const answered = (settled: Value): void => {
      const returned = given(settled).filter(({ atom }) => !(atom.kind === 'object' && sent?.atom.kind === 'object' && atom.object === sent.atom.object));
      inCase(m, guardsOf(returned), () => answers.answer(m, m.read(reply, 'statusCode', at), returned));
    };
    ended(m, attempt(m, handler, values, at), answered, onError);
  };
  const fail = (errors: Value, i: number): void => {
    const handler = errorHandlers[i];
    if (!handler) answers.error(m, errors);
    else run(handler, [errors, request, reply], (further) => fail(further, i + 1));
  };
  for (const hook of before) {
    ended(m, attempt(m, hook, [request, reply, nativeFunction(m, at, () => UNDEFINED)], at), nothing, (errors) => fail(errors, 0));
  }
  for (const handler of handlers) run(handler, [request, reply], (errors) => fail(errors, 0));
  mayBeCalled(m, errorHandlers, at);
  m.path = path;
  return answers.outcome(path);
};

/** What is put into one request is not in the next. */
function decorate(m: Machine, target: Value, decorations: Value): void {
  for (const { atom } of target) {
    for (const { atom: own } of decorations) {
      if (atom.kind !== 'object' || own.kind !== 'object') continue;
      for (const [key, cell] of own.object.members) m.store.write(atom.object.cell(key), cell.read());
      for (const [key, accessor] of own.object.accessors) atom.object.accessors.set(key, accessor);
    }
  }
}

/** koa: `(context, next)` around each other; the context's status and body are the answer. */
export const serveKoa: Serve = (m, { before, handlers, after, method, at, application }) => {
  const { path } = m;
  const answers = new Answers(at);
  const refuse: Intrinsic = (machine, { args }) => {
    const [status = UNDEFINED, message = UNDEFINED] = args.values;
    machine.raise(machine.newError({ name: primitive('HttpError', at), status, statusCode: status, message }, at));
    return NEVER;
  };
  const context = incoming(m, 'a request', { ...methodOf(method, at), status: UNDEFINED, body: UNDEFINED, state: incoming(m, 'what middleware leaves', {}, at), throw: nativeFunction(m, at, refuse), ...(application && { app: application }) }, at);
  if (application) inherit(context, m.read(application, 'context', at));
  const layers = [...before, ...handlers, ...after];
  const from = (i: number): Value =>
    asPromise(m, () => {
      const layer = layers[i];
      return layer ? m.await(m.call(layer, UNDEFINED, { values: [context, nativeFunction(m, at, () => from(i + 1))] }, at)) : UNDEFINED;
    });
  const reply = (): void => {
    const status = m.read(context, 'status', at);
    answers.answer(m, join(given(status), ...status.filter((one) => given([one]).length === 0).map(({ guard }) => under(guard, primitive(200, at)))), m.read(context, 'body', at));
  };
  ended(m, settlement(from(0)), reply, (errors) => answers.error(m, errors));
  m.path = path;
  return answers.outcome(path);
};

/** Each request's context has what the application's has. */
function inherit(context: Value, shared: Value): void {
  for (const { atom } of context) {
    for (const { atom: own } of shared) {
      if (atom.kind !== 'object' || own.kind !== 'object') continue;
      for (const [key, cell] of own.object.members) if (!atom.object.members.has(key)) atom.object.members.set(key, cell);
    }
  }
}

/** hono: `(context, next)` around each other; what a handler returns is the answer, and `onError` answers what is thrown. */
export const serveHono: Serve = (m, { before, handlers, after, errorHandlers, method, at }) => {
  const { path } = m;
  const answers = new Answers(at);
  const { context, answered } = honoContext(m, method, at);
  const layers = [...before, ...handlers, ...after];
  const keep = (value: Value): void => {
    const without = value.filter((one) => given([one]).length === 0);
    m.store.write(answered, join(given(value), ...without.map(({ guard }) => under(guard, answered.read()))));
  };
  const fail = (errors: Value, i: number): void => {
    const handler = errorHandlers[i];
    if (!handler) {
      answers.error(m, errors);
      return;
    }
    ended(m, attempt(m, handler, [errors, context], at), keep, (further) => fail(further, i + 1));
  };
  const step = (i: number): void => {
    const layer = layers[i];
    if (!layer) return;
    const next = nativeFunction(m, at, () => asPromise(m, () => (step(i + 1), UNDEFINED)));
    ended(m, attempt(m, layer, [context, next], at), keep, (errors) => fail(errors, 0));
  };
  step(0);
  mayBeCalled(m, errorHandlers, at);
  m.path = path;
  const last = given(answered.read());
  return join(last, ...settlementParts(answers.outcome(path)));
};

function settlementParts(value: Value): readonly Value[] {
  return value.flatMap(({ atom }) => (atom.kind === 'promise' && atom.settled.length === 0 && (atom.rejected ?? []).length === 0 ? [] : [just(atom)]));
}

function honoContext(m: Machine, method: string, at: NodeRef) {
  const variables = incoming(m, 'what middleware leaves', {}, at);
  const object = m.newObject({ kind: 'plain' }, at);
  object.rest.value = unknown('parameter', at, 'a request');
  const status = m.newObject({ kind: 'plain' }, at).cell('status');
  status.value = primitive(200, at);
  const reply: Intrinsic = (machine, { args, at: place }) => {
    const [body = UNDEFINED, init] = args.values;
    return answer(machine, given(init).length > 0 ? statusIn(machine, init!, place) : status.read(), body, place);
  };
  const methods: Readonly<Record<string, Intrinsic>> = {
    ...Object.fromEntries(['json', 'text', 'html', 'body', 'newResponse', 'render'].map((name) => [name, reply])),
    redirect: (machine, { args, at: place }) => answer(machine, primitive(302, place), argument(args, 0) ?? UNDEFINED, place),
    notFound: (machine, { at: place }) => answer(machine, primitive(404, place), UNDEFINED, place),
    status: (machine, { args }) => (machine.store.write(status, argument(args, 0) ?? UNDEFINED), UNDEFINED),
    header: () => UNDEFINED,
    set: (machine, { args, at: place }) => (machine.writeMember(variables, argument(args, 0) ?? UNDEFINED, argument(args, 1) ?? UNDEFINED, place), UNDEFINED),
    get: (machine, { args, at: place }) => machine.readIndex(variables, argument(args, 0) ?? UNDEFINED, place),
  };
  for (const [name, run] of Object.entries(methods)) object.cell(name).value = nativeFunction(m, at, run);
  object.cell('var').value = variables;
  object.cell('req').value = incoming(m, 'a request', methodOf(method, at), at);
  const answered = object.cell('res');
  answered.value = UNDEFINED;
  return { context: just({ kind: 'object', object }), answered };
}

/** The status of `(body, 503)` and of `(body, { status: 503 })`. */
export function statusIn(m: Machine, init: Value, at: NodeRef): Value {
  const objects = init.filter(({ atom }) => atom.kind === 'object');
  const named = given(objects.length > 0 ? m.read(objects, 'status', at) : NEVER);
  const plain = given(init).filter(({ atom }) => atom.kind !== 'object');
  return named.length + plain.length > 0 ? join(named, plain) : primitive(200, at);
}
