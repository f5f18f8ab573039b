import { argument, type Arguments, type Intrinsic, type IntrinsicCall, type Machine, type ObjectModel, only, type PackageModel } from '../../evaluate/machine';
import { elementsOf } from '../../evaluate/members';
import { asPromise } from '../../evaluate/exceptions';
import type { HeapObject } from '../../values/heap';
import { just, NEVER, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { isCallable, nativeFunction } from '../native-functions';
import { promiseOf } from '../promises';
import { isGiven, option } from '../sdk-client';
import { type Serve, WebApp } from './application';
import { REPLY_DECORATIONS, REQUEST_DECORATIONS, serveExpress, serveFastify, serveHono, serveKoa } from './conventions';

const WEB_APP = 'web-app';

/** Methods that a framework adds to those that all have, or that mean something else there. */
type Methods = Readonly<Record<string, (m: Machine, app: WebApp, call: IntrinsicCall) => Value | undefined>>;

interface Convention {
  readonly serve: Serve;
  /** Members of an application on which programs hang what their handlers share. */
  readonly shared?: readonly string[];
  readonly methods: Methods;
}

interface WebFramework {
  readonly module: RegExp;
  readonly convention: Convention;
  /** What makes an application or a router, called or constructed; `default` stands for the module itself, too. */
  readonly makers: readonly string[];
}

const VERBS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'all'];

/** `app.get(path, …handlers)`: the way that all share. */
const verbMethods: Methods = Object.fromEntries([...VERBS, 'del'].map((verb) => [verb, (m, app, call) => routed(m, app, methodOf(verb), call.args.values, call)]));

function methodOf(verb: string): string {
  return verb === 'del' ? 'DELETE' : verb.toUpperCase();
}

function routed(m: Machine, app: WebApp, method: string, [path = UNDEFINED, ...handlers]: readonly Value[], { self, at }: IntrinsicCall): Value | undefined {
  // `app.get('setting')`.
  if (handlers.length === 0) return undefined;
  for (const one of textsOf(m, path, at)) app.route(m, method, one, flat(m, handlers, at), at);
  return self;
}

/** Lists of handlers are one. */
function flat(m: Machine, values: readonly Value[], at: NodeRef): readonly Value[] {
  return values.flatMap((value) => (only(value)?.kind === 'object' && isList(value) ? flat(m, elementsOf(m, value, at).values, at) : [value]));
}

function isList(value: Value): boolean {
  const atom = only(value);
  return atom?.kind === 'object' && atom.object.brand.kind === 'array';
}

/** The paths that an argument can be; `…` for what is not known of one. */
export function textsOf(m: Machine, value: Value, at: NodeRef): readonly string[] {
  if (isList(value)) return elementsOf(m, value, at).values.flatMap((one) => textsOf(m, one, at));
  return value.map(({ atom }) => {
    if (atom.kind === 'primitive' && typeof atom.value === 'string') return atom.value;
    return atom.kind === 'pattern' ? atom.parts.map((part) => (typeof part === 'string' ? part : '…')).join('') : '…';
  });
}

function isPath(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'pattern' || (atom.kind === 'primitive' && typeof atom.value === 'string')) || isList(value);
}

/** `app.use(path?, …middleware)`: functions, routers, other applications. */
function used(m: Machine, app: WebApp, { self, args, at }: IntrinsicCall): Value {
  const [first = UNDEFINED, ...others] = args.values;
  const hasPath = isPath(first) && !flat(m, [first], at).some((one) => isCallable(one) || webAppIn(one));
  const paths = hasPath ? textsOf(m, first, at) : [''];
  for (const value of flat(m, hasPath ? others : args.values, at)) {
    const mounted = webAppIn(value);
    for (const path of paths) {
      if (mounted) mounted.mountOn(app, path);
      else if (isErrorHandler(value)) app.onError(value);
      else app.use(path, value);
    }
  }
  return self;
}

/** express tells middleware that deals with errors by its four parameters. */
function isErrorHandler(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'function' && atom.closure.fn.parameters.length === 4);
}

const same: Methods[string] = (_m, _app, { self }) => self;

/** Holds what express keeps by `set`. */
const SETTINGS = 'settings';

/** `app.set('tables', client)` and `app.get('tables')`: where no handler follows the name it is no route. */
const settings: Methods = {
  set(m, _app, { self, args, at }) {
    m.writeMember(m.read(self, SETTINGS, at), argument(args, 0) ?? UNDEFINED, argument(args, 1) ?? UNDEFINED, at);
    return self;
  },
  get: (m, app, call) => (call.args.values.length === 1 ? m.readIndex(m.read(call.self, SETTINGS, call.at), call.args.values[0]!, call.at) : verbMethods['get']?.(m, app, call)),
};

const EXPRESS: Convention = {
  serve: serveExpress,
  shared: ['locals', SETTINGS],
  methods: {
    ...verbMethods,
    ...settings,
    use: used,
    route(m, app, call) {
      const builder: Value = nativeFunction(m, call.at, () => builder);
      for (const verb of VERBS) {
        const add: Intrinsic = (machine, { args, at }) => {
          routed(machine, app, methodOf(verb), [argument(call.args, 0) ?? UNDEFINED, ...args.values], { self: builder, args, at });
          return builder;
        };
        m.writeMember(builder, just({ kind: 'primitive', value: verb }), nativeFunction(m, call.at, add), call.at);
      }
      return builder;
    },
    ...Object.fromEntries(['enable', 'disable', 'engine', 'param', 'on', 'once'].map((name) => [name, same])),
  },
};

/** Routes of koa's routers may have a name before their path. */
const namedVerbs: Methods = Object.fromEntries(
  [...VERBS, 'del'].map((verb) => [verb, (m, app, call) => routed(m, app, methodOf(verb), call.args.values.length > 2 && isPath(call.args.values[1]!) ? call.args.values.slice(1) : call.args.values, call)]),
);

const KOA: Convention = {
  serve: serveKoa,
  shared: ['context'],
  methods: {
    ...namedVerbs,
    use: used,
    routes: same,
    middleware: same,
    allowedMethods: () => UNDEFINED,
    prefix(m, app, { self, args, at }) {
      app.prefix = textsOf(m, argument(args, 0) ?? UNDEFINED, at)[0] ?? '';
      return self;
    },
    on: same,
    param: same,
  },
};

/** Hooks of fastify that run before the handler. */
const HOOKS = /^(onRequest|preParsing|preValidation|preHandler)$/;

/** Adds a member to the application around a plugin: plugins are written to be seen there, too. `{ getter }` is asked each time. */
function decorated(m: Machine, { self, args, at }: IntrinsicCall, onto: (application: Value) => Value): Value {
  let [target] = self;
  while (target?.atom.kind === 'object' && target.atom.object.prototype) target = { ...target, atom: { kind: 'object', object: target.atom.object.prototype } };
  const [name = UNDEFINED, value = UNDEFINED] = args.values;
  const getter = only(option(m, value, 'getter', at));
  for (const { atom } of target ? onto([target]) : NEVER) {
    const key = only(name);
    if (atom.kind === 'object' && getter?.kind === 'function' && key?.kind === 'primitive') atom.object.accessors.set(String(key.value), { get: getter.closure });
    else m.writeMember(just(atom), name, value, at);
  }
  return self;
}

const FASTIFY: Convention = {
  serve: serveFastify,
  shared: [REQUEST_DECORATIONS, REPLY_DECORATIONS],
  methods: {
    ...Object.fromEntries(VERBS.map((verb) => [verb, (m, app, { self, args, at }) => fastifyRoute(m, app, methodOf(verb), argument(args, 0) ?? UNDEFINED, args.values.slice(1), { self, args, at })] satisfies [string, Methods[string]])),
    route(m, app, call) {
      const options = argument(call.args, 0) ?? UNDEFINED;
      const methods = textsOf(m, option(m, options, 'method', call.at), call.at);
      for (const method of methods) fastifyRoute(m, app, method.toUpperCase(), option(m, options, isGiven(option(m, options, 'url', call.at)) ? 'url' : 'path', call.at), [options], call);
      return call.self;
    },
    register(m, app, { self, args, at }) {
      const [plugin = UNDEFINED, options = UNDEFINED] = args.values;
      const start = pluginIn(m, m.await(plugin), at);
      const server = start && isTransparent(m, start, at) ? self : encapsulated(m, app, self, option(m, options, 'prefix', at), at);
      if (start) asPromise(m, () => m.await(m.call(start, UNDEFINED, { values: [server, isGiven(options) ? options : m.newRecord({}, at), nativeFunction(m, at, () => UNDEFINED)] }, at)));
      return self;
    },
    addHook(m, app, { self, args, at }) {
      const [name = UNDEFINED, hook = UNDEFINED] = args.values;
      if (textsOf(m, name, at).some((text) => HOOKS.test(text))) app.use('', hook);
      else m.escape({ values: [hook] }, at);
      return self;
    },
    decorate: (m, _app, call) => decorated(m, call, (application) => application),
    decorateRequest: (m, _app, call) => decorated(m, call, (application) => m.read(application, REQUEST_DECORATIONS, call.at)),
    decorateReply: (m, _app, call) => decorated(m, call, (application) => m.read(application, REPLY_DECORATIONS, call.at)),
    setErrorHandler(_m, app, { self, args }) {
      app.onError(argument(args, 0) ?? UNDEFINED);
      return self;
    },
    ...Object.fromEntries(['addSchema', 'withTypeProvider', 'setNotFoundHandler', 'setValidatorCompiler', 'setSerializerCompiler'].map((name) => [name, same])),
  },
};

function fastifyRoute(m: Machine, app: WebApp, method: string, path: Value, given: readonly Value[], { self, at }: IntrinsicCall): Value {
  const handlers = given.flatMap((value) => (isCallable(value) ? [value] : [...['onRequest', 'preValidation', 'preHandler'].flatMap((hook) => flat(m, [option(m, value, hook, at)], at)), option(m, value, 'handler', at)]));
  for (const one of textsOf(m, path, at)) app.route(m, method, one, handlers, at);
  return self;
}

/** The application that a plugin gets: what it adds is its own, and it sees what is around it. */
function encapsulated(m: Machine, app: WebApp, [outer]: Value, prefix: Value, at: NodeRef): Value {
  const inner = new WebApp(serveFastify);
  inner.mountOn(app, isGiven(prefix) ? (textsOf(m, prefix, at)[0] ?? '') : '');
  const server = appObject(m, inner, { ...FASTIFY, shared: [] }, at);
  const [made] = server;
  if (outer?.atom.kind === 'object' && made?.atom.kind === 'object') made.atom.object.prototype = outer.atom.object;
  return server;
}

/** `Symbol.for('skip-override')`, which fastify-plugin sets: the plugin gets the application itself. */
const SKIP_OVERRIDE = '@@skip-override';

function isTransparent(m: Machine, plugin: Value, at: NodeRef): boolean {
  return plugin.every((one) => m.read([one], SKIP_OVERRIDE, at).some(({ atom }) => atom.kind === 'primitive' && atom.value === true));
}

/** https://github.com/fastify/fastify-plugin */
export const FASTIFY_PLUGIN: PackageModel = {
  owns: (module) => module === 'fastify-plugin',
  call(m, _target, { args, at }) {
    const plugin = argument(args, 0) ?? UNDEFINED;
    if (isCallable(plugin)) m.writeMember(plugin, just({ kind: 'primitive', value: SKIP_OVERRIDE }), just({ kind: 'primitive', value: true }), at);
    return plugin;
  },
};

/** A plugin, or the module that has it by default. */
function pluginIn(m: Machine, plugin: Value, at: NodeRef): Value | undefined {
  if (isCallable(plugin)) return plugin;
  const isModule = plugin.some(({ atom }) => atom.kind === 'object' && (atom.object.brand.kind === 'module' || atom.object.brand.kind === 'plain'));
  const inside = isModule ? m.read(plugin, 'default', at) : UNDEFINED;
  return isCallable(inside) ? inside : undefined;
}

const HONO: Convention = {
  serve: serveHono,
  methods: {
    ...verbMethods,
    use: used,
    on(m, app, call) {
      const [methods = UNDEFINED, ...others] = call.args.values;
      for (const method of textsOf(m, methods, call.at)) routed(m, app, method.toUpperCase(), others, call);
      return call.self;
    },
    openapi(m, app, call) {
      const [route = UNDEFINED, ...handlers] = call.args.values;
      for (const method of textsOf(m, option(m, route, 'method', call.at), call.at)) routed(m, app, method.toUpperCase(), [option(m, route, 'path', call.at), ...handlers], call);
      return call.self;
    },
    route(m, app, { self, args, at }) {
      const mounted = webAppIn(argument(args, 1) ?? UNDEFINED);
      for (const path of textsOf(m, argument(args, 0) ?? UNDEFINED, at)) mounted?.mountOn(app, path);
      return self;
    },
    basePath(m, app, { args, at }) {
      const inner = new WebApp(serveHono);
      inner.mountOn(app, textsOf(m, argument(args, 0) ?? UNDEFINED, at)[0] ?? '');
      return appObject(m, inner, HONO, at);
    },
    onError(_m, app, { self, args }) {
      app.onError(argument(args, 0) ?? UNDEFINED);
      return self;
    },
    notFound: same,
  },
};

/** One entry for each framework. */
const FRAMEWORKS: readonly WebFramework[] = [
  { module: /^(express|express-promise-router|polka|ultimate-express)$/, convention: EXPRESS, makers: ['default', 'Router', 'express'] },
  { module: /^restify$/, convention: EXPRESS, makers: ['createServer'] },
  { module: /^(koa|koa-router|@koa\/router)$/, convention: KOA, makers: ['default', 'Router'] },
  { module: /^fastify$/, convention: FASTIFY, makers: ['default', 'fastify'] },
  { module: /^(hono|hono\/tiny|hono\/quick|@hono\/zod-openapi)$/, convention: HONO, makers: ['Hono', 'OpenAPIHono', 'default'] },
];

function made(m: Machine, module: string, path: readonly string[], args: Arguments, at: NodeRef): Value | undefined {
  const framework = FRAMEWORKS.find((one) => one.module.test(module));
  if (!framework?.makers.includes(path.at(-1) ?? 'default')) return undefined;
  const prefix = option(m, argument(args, 0) ?? UNDEFINED, 'prefix', at);
  return appObject(m, new WebApp(framework.convention.serve, isGiven(prefix) ? (textsOf(m, prefix, at)[0] ?? '') : ''), framework.convention, at);
}

/** Web frameworks: what is registered with their applications and routers is entered by requests. */
export const WEB_FRAMEWORKS: PackageModel = {
  owns: (module) => FRAMEWORKS.some((one) => one.module.test(module)),
  call: (m, { module, path }, { args, at }) => made(m, module, path, args, at),
  construct: (m, { module, path }, args, at) => made(m, module, path, args, at),
};

interface AppData {
  readonly app: WebApp;
  readonly convention: Convention;
}

function appObject(m: Machine, app: WebApp, convention: Convention, at: NodeRef): Value {
  const data: AppData = { app, convention };
  const object = m.newObject({ kind: 'modelled', model: WEB_APP, data }, at);
  for (const name of convention.shared ?? []) object.cell(name).value = m.newRecord({}, at);
  return (app.object = just({ kind: 'object', object }));
}

function dataOf({ brand }: HeapObject): AppData | undefined {
  return brand.kind === 'modelled' && brand.model === WEB_APP ? (brand.data as AppData) : undefined;
}

/** The application or router that a value is. */
export function webAppIn(value: Value): WebApp | undefined {
  for (const { atom } of value) if (atom.kind === 'object') return dataOf(atom.object)?.app;
  return undefined;
}

export const WEB_APPS: ObjectModel = {
  model: WEB_APP,
  invoke(m, object, key, call) {
    const data = dataOf(object);
    if (!data) return undefined;
    const { app, convention } = data;
    const method = Object.hasOwn(convention.methods, key) ? convention.methods[key] : undefined;
    return method?.(m, app, call);
  },
};

/** What runs an application for an event of Lambda: one request of any of its routes. */
export function anyRoute(m: Machine, app: WebApp): Value {
  const routes = app.routes();
  const choice = m.choice('the route of a request');
  return m.fork(routes.map((route, i) => ({ guards: [[{ variable: choice, negated: false, values: [String(i)] }]], run: () => promiseOf(m, route.enter(m)) })));
}
