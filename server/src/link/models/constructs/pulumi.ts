import { argument, type Arguments, type IntrinsicCall, type Machine, only, type PackageModel } from '../../evaluate/machine';
import { external, join, type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';
import { option } from '../sdk-client';
import { type ConstructData, deployersRegion, makeConstruct } from './construct';
import { sstApp } from './sst-v2';

/** Pulumi's resources of AWS, `sst.aws` of SST 3, which is made of them, and the globals of its programs. */
export const PULUMI: PackageModel = {
  owns: (module) => /^@pulumi\/(aws|awsx|aws-apigateway|pulumi)(\/|$)/.test(module) || module === 'global',

  construct(m, { module, path }, args, at) {
    if (module === 'global') return /^(sst|aws)$/.test(path[0] ?? '') ? resource(m, 'sst', path, args, at) : undefined;
    if (module === '@pulumi/pulumi' && path.at(-1) === 'ComponentResource') return component(m, args, at);
    if (module === '@pulumi/pulumi' && path.at(-1) === 'Config') return value(m, 'Config', args, at);
    if (path.includes('asset')) return value(m, path.at(-1) ?? '', args, at);
    if (!module.startsWith('@pulumi/aws')) return undefined;
    // `import * as lambda from '@pulumi/aws/lambda'`.
    const [, library = '', ...parts] = module.split('/');
    return resource(m, 'pulumi', [library, ...parts, ...path], args, at);
  },

  call(m, { module, path }, call) {
    const name = path.join('.');
    if (module === 'global') {
      if (name === '$config') return runConfig(m, call.args, call.at);
      if (name === '$interpolate' || name === '$concat') return unknown('external', call.at, 'a text that is known only after deployment');
      return undefined;
    }
    if (module === '@pulumi/pulumi' && /^(output|secret|unsecret)$/.test(name)) return call.args.values[0] ?? UNDEFINED;
    if (module.startsWith('@pulumi/aws') && SUBSCRIPTION.test(path.at(-1) ?? '')) return subscription(m, call);
    if (name === 'config.requireRegion') return deployersRegion(m, call.at);
    return /^getRegion(Output)?$/.test(name) ? m.newRecord({ name: deployersRegion(m, call.at), region: deployersRegion(m, call.at), id: deployersRegion(m, call.at) }, call.at) : undefined;
  },

  read(m, { module, path }, key, at) {
    if (module.startsWith('@pulumi/aws') && path.join('.') === 'config' && key === 'region') return deployersRegion(m, at);
    return module.startsWith('@pulumi/') && key === 'default' ? external(module, ...path) : undefined;
  },
};

/** Methods and functions that take a callback: `bucket.onObjectCreated`, `cloudwatch.onSchedule`. */
const SUBSCRIPTION = /^(on[A-Z]\w*|subscribe)$/;

/** Methods of what a program of Pulumi, or of SST 3, has made. */
export function invokePulumi(m: Machine, { type, args }: ConstructData, key: string, call: IntrinsicCall): Value | undefined {
  if (type === 'Config') return /^(get|require)/.test(key) ? configured(m, args[0] ?? UNDEFINED, call) : undefined;
  return SUBSCRIPTION.test(key) ? subscription(m, call) : undefined;
}

/** `new Config('aws').require('region')`. */
function configured(m: Machine, namespace: Value, { args, at }: IntrinsicCall): Value {
  const text = (value: Value | undefined): unknown => {
    const atom = only(value ?? UNDEFINED);
    return atom?.kind === 'primitive' ? atom.value : undefined;
  };
  const [space, key] = [text(namespace), text(args.values[0])];
  return (space === 'aws' && key === 'region') || key === 'aws:region' ? deployersRegion(m, at) : unknown('external', at, `\`${String(key)}\` of the stack's configuration`);
}

/** A function of the program itself that becomes a Lambda function: `bucket.onObjectCreated('count', async (event) => { … })`. */
function subscription(m: Machine, { args, at }: IntrinsicCall): Value {
  m.escape(args, at);
  const index = args.values.findIndex((given) => given.some(({ atom }) => atom.kind === 'function'));
  const callback = args.values[index] ?? UNDEFINED;
  const name = argument(args, 0) ?? UNDEFINED;
  const options = args.values[index + 2] ?? UNDEFINED;
  const props = index < 0 ? UNDEFINED : m.newRecord({ callback }, at);
  return makeConstruct(m, { tool: 'pulumi', area: 'aws.lambda', type: 'CallbackFunction', role: 'resource', at, args: [name, props, options], scope: undefined, id: name, props });
}

/** What is no resource, but tells of one. */
function value(m: Machine, type: string, { values: args }: Arguments, at: NodeRef): Value {
  return makeConstruct(m, { tool: 'pulumi', area: 'pulumi', type, role: 'value', at, args, scope: undefined, id: UNDEFINED, props: UNDEFINED });
}

function resource(m: Machine, tool: 'pulumi' | 'sst', path: readonly string[], args: Arguments, at: NodeRef): Value {
  const [id = UNDEFINED, props = UNDEFINED] = args.values;
  return makeConstruct(m, { tool, area: path.slice(0, -1).join('.'), type: path.at(-1) ?? '', role: 'resource', at, args: args.values, scope: undefined, id, props });
}

/** `super('shop:Orders', name, args, options)`: what is made with `parent: this` takes its provider. */
function component(m: Machine, args: Arguments, at: NodeRef): Value {
  const [, id = UNDEFINED, props = UNDEFINED, options = UNDEFINED] = args.values;
  return makeConstruct(m, { tool: 'pulumi', area: 'pulumi', type: 'ComponentResource', role: 'resource', at, args: [id, props, options], scope: undefined, id, props });
}

/** `$config({ app() { … }, async run() { … } })` of SST 3. */
function runConfig(m: Machine, args: Arguments, at: NodeRef): Value {
  const config = args.values[0] ?? UNDEFINED;
  const input = m.newRecord({ stage: unknown('external', at, 'the stage') }, at);
  const app = m.await(m.invoke(config, 'app', { values: [input] }, at));
  const region = option(m, option(m, option(m, app, 'providers', at), 'aws', at), 'region', at);
  sstApp(m, m.newRecord({ name: option(m, app, 'name', at), region: join(region) }, at), at);
  m.invoke(config, 'run', { values: [] }, at);
  return config;
}
