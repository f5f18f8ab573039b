import type { Machine, PackageModel } from '../../evaluate/machine';
import { primitive, UNDEFINED, unknown, type Value } from '../../values/value';
import { constructData, constructIn, makeConstruct, type Role } from './construct';

/** Amplify Gen 2: `defineFunction`, `defineStorage` and their like, in the folder `amplify`. */
export const AMPLIFY: PackageModel = {
  owns: (module) => /^@aws-amplify\/(backend|data-schema)(-|\/|$)/.test(module),

  call(m, { path }, call) {
    const type = path.join('.');
    m.escape(call.args, call.at);
    const [props = UNDEFINED] = call.args.values;
    const make = (role: Role): Value => makeConstruct(m, { tool: 'amplify', area: 'amplify', type, role, at: call.at, args: call.args.values, scope: undefined, id: UNDEFINED, props });
    if (/^define\w+$/.test(type)) return make('resource');
    if (type === 'a.model') return make('value');
    if (type === 'a.schema') declareModels(m, props);
    return unknown('external', call.at, `what ${type} of Amplify returns`);
  },
};

/** Each model of a schema is a table of its own, called by its key. */
function declareModels(m: Machine, schema: Value): void {
  for (const { atom } of schema) {
    if (atom.kind !== 'object') continue;
    for (const [key, cell] of atom.object.members) {
      const model = constructData(constructIn(cell.read()));
      if (model?.type === 'a.model') makeConstruct(m, { ...model, role: 'resource', id: primitive(key, model.at) });
    }
  }
}
