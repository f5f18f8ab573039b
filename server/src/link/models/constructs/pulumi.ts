import type { Arguments, Machine, PackageModel } from '../../evaluate/machine';
import { external, join, type NodeRef, UNDEFINED, unknown, type Value } from '../../values/value';
import { option } from '../sdk-client';
import { deployersRegion, makeConstruct } from './construct';
import { sstApp } from './sst-v2';

/** Pulumi's resources of AWS, `sst.aws` of SST 3, which is made of them, and the globals of its programs. */
export const PULUMI: PackageModel = {
  owns: (module) => /^@pulumi\/(aws|pulumi)(\/|$)/.test(module) || module === 'global',

  construct(m, { module, path }, args, at) {
    if (module === 'global') return /^(sst|aws)$/.test(path[0] ?? '') ? resource(m, 'sst', path, args, at) : undefined;
    if (module === '@pulumi/pulumi' && path.at(-1) === 'ComponentResource') return component(m, args, at);
    if (path.includes('asset')) return makeConstruct(m, { tool: 'pulumi', area: 'pulumi', type: path.at(-1) ?? '', role: 'value', at, args: args.values, scope: undefined, id: UNDEFINED, props: UNDEFINED });
    if (!module.startsWith('@pulumi/aws')) return undefined;
    // `import * as lambda from '@pulumi/aws/lambda'`.
    return resource(m, 'pulumi', ['aws', ...module.split('/').slice(2), ...path], args, at);
  },

  call(m, { module, path }, call) {
    const name = path.join('.');
    if (module === 'global') {
      if (name === '$config') return runConfig(m, call.args, call.at);
      if (name === '$interpolate' || name === '$concat') return unknown('external', call.at, 'a text that is known only after deployment');
      return undefined;
    }
    if (module === '@pulumi/pulumi' && /^(output|secret|unsecret)$/.test(name)) return call.args.values[0] ?? UNDEFINED;
    if (name === 'config.requireRegion') return deployersRegion(m, call.at);
    return /^getRegion(Output)?$/.test(name) ? m.newRecord({ name: deployersRegion(m, call.at), region: deployersRegion(m, call.at), id: deployersRegion(m, call.at) }, call.at) : undefined;
  },

  read(m, { module, path }, key, at) {
    if (module.startsWith('@pulumi/aws') && path.join('.') === 'config' && key === 'region') return deployersRegion(m, at);
    return module.startsWith('@pulumi/') && key === 'default' ? external(module, ...path) : undefined;
  },
};

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
