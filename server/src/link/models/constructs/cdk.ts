import { argument, type Arguments, type IntrinsicCall, type Machine, type ObjectModel, only, type PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { type ExternalAtom, just, type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';
import { isGiven, option } from '../sdk-client';
import { invokePulumi } from './pulumi';
import { invokeSst } from './sst-v2';
import { add, attribute, ATTRIBUTE_MODEL, CONSTRUCT_MODEL, type ConstructData, constructData, constructIn, deployersRegion, makeConstruct, propsAt, regionOf, type Role, scopesOf } from './construct';

/** AWS CDK itself, of both major versions. */
const CDK = /^(aws-cdk-lib|@aws-cdk\/[^/]+|constructs)(\/|$)/;

/** Libraries of constructs, by their names: their apps and stacks are made without a scope that would tell. */
const CONSTRUCT_LIBRARY = /cdk|construct/i;

/** The AWS Cloud Development Kit, and libraries of constructs for it. */
export const CDK_CONSTRUCTS: PackageModel = {
  owns: (module) => module !== 'global' && !module.startsWith('node:'),

  construct(m, target, args, at) {
    const { module } = target;
    const scope = constructIn(args.values[0]);
    const type = typeOf(target);
    const role = roleOf(target, scope !== undefined, args);
    if (!role) return undefined;
    if (role === 'value') m.escape(args, at);
    const [, id = UNDEFINED] = args.values;
    return makeConstruct(m, { tool: 'cdk', area: areaOf(target), type, role, at, args: args.values, scope, id, props: propsAt(args.values, CDK.test(module) && type === 'App' ? 0 : 2) });
  },

  call(m, target, call) {
    if (!CDK.test(target.module)) return undefined;
    const type = typeOf(target);
    if (type === 'Stack.of') return stackValue(m, constructIn(call.args.values[0]), call.at);
    if (/^Token\.(as|un)/.test(type)) return argument(call.args, 0);
    m.escape(call.args, call.at);
    const [scope = UNDEFINED, id = UNDEFINED] = call.args.values;
    return makeConstruct(m, { tool: 'cdk', area: areaOf(target), type, role: 'value', at: call.at, args: call.args.values, scope: constructIn(scope), id, props: propsAt(call.args.values, 2) });
  },

  read(m, target, key, at) {
    if (CDK.test(target.module) && key === 'REGION' && /^(Aws|AWS)$/.test(target.path.at(-1) ?? '')) return deployersRegion(m, at);
    return undefined;
  },
};

function roleOf(target: ExternalAtom, hasScope: boolean, args: Arguments): Role | undefined {
  const { module } = target;
  const type = typeOf(target);
  if (CDK.test(module)) {
    if (areaOf(target) === 'core' && /^(App|Stage|Stack|NestedStack)$/.test(type)) return type === 'NestedStack' ? 'nested' : (type.toLowerCase() as Role);
    // What is not made in anything is a part of something else: a policy, an integration.
    return hasScope || (args.values.length >= 2 && args.values[0]?.every(({ atom }) => atom.kind === 'unknown')) ? 'resource' : 'value';
  }
  const isLibrary = CONSTRUCT_LIBRARY.test(module);
  if (!hasScope && !isLibrary) return undefined;
  if (type.endsWith('NestedStack')) return 'nested';
  if (type.endsWith('Stack')) return 'stack';
  if (/(App|Root)$/.test(type) && !hasScope) return 'app';
  return hasScope ? 'resource' : undefined;
}

/** `aws-dynamodb` of `aws-cdk-lib/aws-dynamodb`, of `aws_dynamodb` in `aws-cdk-lib`, and of `@aws-cdk/aws-dynamodb`. */
function areaOf({ module, path }: ExternalAtom): string {
  const area = /^(?:aws-cdk-lib|@aws-cdk)\/([^/]+)/.exec(module)?.[1];
  if (area) return area;
  if (module === 'constructs' || module.startsWith('constructs/')) return 'core';
  if (module !== 'aws-cdk-lib') return module;
  const [first = ''] = path;
  return /^aws_|^custom_resources$|^pipelines$/.test(first) && path.length > 1 ? first.replaceAll('_', '-') : 'core';
}

function typeOf({ path }: ExternalAtom): string {
  const named = path.filter((name) => name !== 'default');
  const start = named.findIndex((name) => /^[A-Z]/.test(name));
  return named.slice(Math.max(0, start)).join('.');
}

function stackValue(_m: Machine, start: HeapObject | undefined, at: NodeRef): Value {
  for (let object = start; object; object = constructData(object)?.scope) {
    const role = constructData(object)?.role;
    if (role === 'stack' || role === 'nested') return just({ kind: 'object', object });
  }
  return unknown('parameter', at, 'the stack around a construct');
}

/** Methods by which a resource says who may use it. */
const GRANT = /^grant/;
/** Methods that add something to a construct, and not members to be read. */
const METHOD = /^(add[A-Z]|grant|toString$)/;
const OTHER_METHOD = /^(stack|setDefaultFunctionProps|bind|attachPermissions|subscribe\w*|route\w*|notify\w*|on[A-Z]\w*)$/;

/** Of Amplify's data, which has methods only. */
function isModel({ tool, role }: ConstructData): boolean {
  return tool === 'amplify' && role === 'value';
}

export const CONSTRUCT_OBJECTS: ObjectModel = {
  model: CONSTRUCT_MODEL,

  read(m, object, key, at) {
    const data = constructData(object);
    if (!data || METHOD.test(key) || (data.tool !== 'cdk' && OTHER_METHOD.test(key)) || (data.tool === 'pulumi' && data.type === 'Config') || isModel(data)) return undefined;
    if (data.role !== 'value' && key === 'region') return regionOf(m, data, at);
    if (data.role !== 'value' && key === 'env') return m.newRecord({ region: regionOf(m, data, at), account: unknown('external', at, 'the account') }, at);
    if (data.role !== 'value' && key === 'stack') return stackValue(m, object, at);
    if (key === 'node') return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: NODE_MODEL, data: object }, at) });
    // A library's own class mostly keeps what it was given under the same name: `GuStack.stage`.
    if (data.tool === 'cdk' && data.role !== 'value' && !CDK.test(data.area) && !data.area.startsWith('aws-') && data.area !== 'core') {
      const given = option(m, data.props, key, at);
      if (isGiven(given) && given.every(({ atom }) => atom.kind !== 'unknown')) return given;
    }
    if (/^(account|partition|urlSuffix|stackId|stackName|notificationArns|availabilityZones)$/.test(key)) return unknown('external', at, `\`${key}\` of a stack`);
    return attribute(m, object, key, at);
  },

  invoke(m, object, key, call) {
    const data = constructData(object);
    if (!data) return undefined;
    const answer = data.tool === 'sst' ? invokeSst(m, object, data, key, call) : data.tool === 'pulumi' ? invokePulumi(m, data, key, call) : undefined;
    if (answer) return answer;
    m.escape(call.args, call.at);
    // `a.model({ … }).authorization(…)` is still the model.
    if (isModel(data)) return just({ kind: 'object', object });
    const [first = UNDEFINED, second = UNDEFINED] = call.args.values;
    if (key === 'addEnvironment') addVariable(m, data, first, second, call);
    else if (key === 'addReplica') add(m, data, 'replicas', first);
    else if (GRANT.test(key)) {
      const grantee = constructData(constructIn(first));
      if (grantee) add(m, grantee, 'uses', just({ kind: 'object', object }));
    } else if (key === 'toString') return attribute(m, object, 'name', call.at);
    return unknown('external', call.at, `what \`${key}()\` of a construct returns`);
  },
};

function addVariable(m: Machine, data: ConstructData, name: Value, value: Value, { at }: IntrinsicCall): void {
  const known = only(data.added.cell('environment').read());
  const record = known?.kind === 'object' ? just(known) : m.newRecord({}, data.at);
  if (known?.kind !== 'object') m.store.write(data.added.cell('environment'), record);
  m.writeMember(record, name, value, at);
}

const NODE_MODEL = 'construct-node';
const NODE_METHOD = /^(tryGetContext|getContext|setContext|addDependency)$/;

/** `node` of a construct: its place in the tree, and the context that the program is run with. */
export const CONSTRUCT_NODES: ObjectModel = {
  model: NODE_MODEL,
  read(_m, object, key, at) {
    const construct = nodeOf(object);
    const data = constructData(construct);
    if (!construct || !data || NODE_METHOD.test(key)) return undefined;
    if (key === 'id') return data.id;
    if (key === 'scope') return data.scope ? just({ kind: 'object', object: data.scope }) : UNDEFINED;
    if (key === 'root') return just({ kind: 'object', object: rootOf(construct) });
    return unknown('external', at, `\`${key}\` of a construct's node`);
  },
  invoke(m, object, key, call) {
    if (key === 'tryGetContext' || key === 'getContext') return context(m, nodeOf(object), argument(call.args, 0) ?? UNDEFINED, call.at);
    if (key === 'setContext' || key === 'addDependency') return UNDEFINED;
    m.escape(call.args, call.at);
    return unknown('external', call.at, `what \`${key}()\` of a construct's node returns`);
  },
};

/** What is known only after deployment has members and methods of which nothing is known before. */
export const CONSTRUCT_ATTRIBUTES: ObjectModel = {
  model: ATTRIBUTE_MODEL,
  read: (_m, _object, key, at) => unknown('external', at, `\`${key}\` of what is known only after deployment`),
  invoke(m, _object, key, call) {
    m.escape(call.args, call.at);
    return key === 'toString' ? call.self : unknown('external', call.at, `what \`${key}()\` returns`);
  },
};

function nodeOf({ brand }: HeapObject): HeapObject | undefined {
  return brand.kind === 'modelled' ? (brand.data as HeapObject) : undefined;
}

function rootOf(construct: HeapObject): HeapObject {
  const scope = constructData(construct)?.scope;
  return scope ? rootOf(scope) : construct;
}

/** A context value: of the app's own `context` or of cdk.json. */
function context(m: Machine, construct: HeapObject | undefined, key: Value, at: NodeRef): Value {
  const note = 'a context value, which whoever deploys gives';
  const name = only(key);
  if (!construct || name?.kind !== 'primitive') return unknown('external', at, note);
  for (const { props, role } of scopesOf(constructData(construct))) {
    const own = role === 'app' ? option(m, option(m, props, 'context', at), String(name.value), at) : UNDEFINED;
    if (isGiven(own)) return own;
  }
  const file = configurationOf(m, constructData(rootOf(construct))?.at.file ?? at.file);
  const written = file === undefined ? UNDEFINED : option(m, option(m, m.importFile(file, at), 'context', at), String(name.value), at);
  return isGiven(written) ? written : unknown('external', at, note);
}

/** The nearest cdk.json above a file. */
export function configurationOf(m: Machine, file: string): string | undefined {
  for (let folder = file; folder !== ''; ) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const candidate = folder === '' ? 'cdk.json' : `${folder}/cdk.json`;
    if (m.input.facts(candidate)) return candidate;
  }
  return undefined;
}
