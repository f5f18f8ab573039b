import { argument, type IntrinsicCall, type Machine, only, type PackageModel } from '../../evaluate/machine';
import type { Closure, HeapObject } from '../../values/heap';
import { just, type NodeRef, primitive, UNDEFINED, unknown, type Value } from '../../values/value';
import { option } from '../sdk-client';
import { add, type ConstructData, constructIn, makeConstruct } from './construct';

/** SST of major version 2 and before: constructs on top of the CDK, in stacks that are functions. */
export const SST_CONSTRUCTS: PackageModel = {
  owns: (module) => /^(sst(\/constructs(\/.*)?)?|@serverless-stack\/resources)$/.test(module),

  construct(m, { path }, args, at) {
    const type = path.join('.');
    const [scope, id = UNDEFINED, props = UNDEFINED] = args.values;
    const role = type === 'Stack' ? 'stack' : 'resource';
    return makeConstruct(m, { tool: 'sst', area: 'sst', type, role, at, args: args.values, scope: constructIn(scope), id, props });
  },

  call(m, { path }, call) {
    if (path.at(-1) === 'use') return used(m, call);
    m.escape(call.args, call.at);
    return unknown('external', call.at, `what ${path.join('.')} of SST returns`);
  },
};

/** What the functions that are stacks have returned, for `use(Database)`. */
const results = new WeakMap<Machine, Map<Closure['fn'], Value>>();

function resultsOf(m: Machine): Map<Closure['fn'], Value> {
  let known = results.get(m);
  if (!known) results.set(m, (known = new Map<Closure['fn'], Value>()));
  return known;
}

function used(m: Machine, { args, at }: IntrinsicCall): Value {
  const fn = only(argument(args, 0) ?? UNDEFINED);
  return (fn?.kind === 'function' ? resultsOf(m).get(fn.closure.fn) : undefined) ?? unknown('external', at, 'what a stack returns that is made elsewhere');
}

/** The app that `config()` of sst.config.ts describes. */
export function sstApp(m: Machine, config: Value, at: NodeRef): Value {
  const env = m.newRecord({ region: option(m, config, 'region', at) }, at);
  return makeConstruct(m, { tool: 'sst', area: 'sst', type: 'App', role: 'app', at, args: [], scope: undefined, id: option(m, config, 'name', at), props: m.newRecord({ env }, at) });
}

/** Methods of apps, stacks and constructs of SST. */
export function invokeSst(m: Machine, object: HeapObject, data: ConstructData, key: string, call: IntrinsicCall): Value | undefined {
  const [first = UNDEFINED, second = UNDEFINED] = call.args.values;
  const self = just({ kind: 'object', object });
  switch (key) {
    case 'stack':
      return data.role === 'app' ? (makeStack(m, object, first, second, call.at), self) : undefined;
    case 'setDefaultFunctionProps':
      add(m, data, 'defaults', first);
      return UNDEFINED;
    case 'addDefaultFunctionEnv':
      add(m, data, 'defaults', m.newRecord({ environment: first }, call.at));
      return UNDEFINED;
    case 'addDefaultFunctionBinding':
      add(m, data, 'defaults', m.newRecord({ bind: first }, call.at));
      return UNDEFINED;
    case 'bind':
    case 'attachPermissions':
      add(m, data, 'uses', first);
      return UNDEFINED;
    // Later additions name handlers, too: `api.addRoutes(stack, { … })`, `bus.subscribe('…')`.
    default:
      if (!/^(add[A-Z]|subscribe|route|notify)/.test(key)) return undefined;
      add(m, data, 'later', m.newRecord({ routes: m.newArray(call.args.values, call.at) }, call.at));
      return self;
  }
}

function makeStack(m: Machine, app: HeapObject, stack: Value, props: Value, at: NodeRef): void {
  for (const { atom } of stack) {
    if (atom.kind !== 'function') continue;
    const { fn } = atom.closure;
    const given = option(m, props, 'id', at);
    const id = given.some((one) => one.atom.kind === 'primitive' && typeof one.atom.value === 'string') ? given : primitive(fn.name ?? 'stack', at);
    const made = makeConstruct(m, { tool: 'sst', area: 'sst', type: 'Stack', role: 'stack', at, args: [just({ kind: 'object', object: app })], scope: app, id, props: UNDEFINED });
    const context = m.newRecord({ stack: made, app: just({ kind: 'object', object: app }) }, at);
    resultsOf(m).set(fn, m.await(m.callClosure(atom.closure, UNDEFINED, { values: [context] }, at)));
  }
}
