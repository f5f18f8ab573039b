import { argument, type PackageModel } from '../evaluate/machine';
import { primitive, UNDEFINED } from '../values/value';

const PARTS = ['partition', 'service', 'region', 'accountId', 'resource'];

/** `parse(arn)` of the SDK: the parts between the colons. */
export const ARN_PARSER: PackageModel = {
  owns: (module) => module === '@aws-sdk/util-arn-parser',
  isStateless: true,
  call(m, { path }, { args, at }) {
    if (path.at(-1) !== 'parse') return undefined;
    const pieces = m.invoke(argument(args, 0) ?? UNDEFINED, 'split', { values: [primitive(':', at)] }, at);
    return m.newRecord(Object.fromEntries(PARTS.map((name, i) => [name, m.read(pieces, String(i + 1), at)])), at);
  },
};
