import type { PackageModel } from '../../evaluate/machine';
import { UNDEFINED, unknown } from '../../values/value';
import { makeConstruct } from './construct';

/** Amplify Gen 2: `defineFunction`, `defineStorage` and their like, in the folder `amplify`. */
export const AMPLIFY: PackageModel = {
  owns: (module) => /^@aws-amplify\/(backend|data-schema)(-|\/|$)/.test(module),

  call(m, { path }, call) {
    const type = path.join('.');
    m.escape(call.args, call.at);
    const [props = UNDEFINED] = call.args.values;
    if (/^(define\w+|a\.(model|schema))$/.test(type)) {
      return makeConstruct(m, { tool: 'amplify', area: 'amplify', type, role: 'resource', at: call.at, args: call.args.values, scope: undefined, id: UNDEFINED, props });
    }
    return unknown('external', call.at, `what ${type} of Amplify returns`);
  },
};
