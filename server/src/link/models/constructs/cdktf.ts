import type { PackageModel } from '../../evaluate/machine';
import { UNDEFINED } from '../../values/value';
import { constructIn, makeConstruct, type Role } from './construct';

/** The CDK for Terraform, with its provider for AWS prebuilt or generated in `.gen`. */
export const CDKTF: PackageModel = {
  owns: (module) => /^(cdktf|@cdktf\/provider-aws)(\/|$)/.test(module),

  construct(m, { module, path }, args, at) {
    const type = path.at(-1) ?? '';
    const [scope, id = UNDEFINED, props = UNDEFINED] = args.values;
    const role: Role = module.startsWith('cdktf') ? (type === 'App' ? 'app' : type === 'TerraformStack' ? 'stack' : 'resource') : 'resource';
    return makeConstruct(m, { tool: 'cdktf', area: module.startsWith('cdktf') ? 'cdktf' : 'aws', type, role, at, args: args.values, scope: constructIn(scope), id, props });
  },
};
