import { AMPLIFY } from '../../models/constructs/amplify';
import { CDK_CONSTRUCTS } from '../../models/constructs/cdk';
import { CDKTF } from '../../models/constructs/cdktf';
import { PULUMI } from '../../models/constructs/pulumi';
import { SST_CONSTRUCTS } from '../../models/constructs/sst-v2';
import { PACKAGE_MODELS } from '../../models/packages';
import type { Subject } from '../../subject';
import type { ConstructCode } from './construct-code';

/** Packages with which programs describe infrastructure. */
export const INFRASTRUCTURE_PACKAGE = /^(aws-cdk-lib|@aws-cdk\/.+|constructs|@guardian\/cdk|cdktf|@cdktf\/.+|@pulumi\/.+|sst|@serverless-stack\/resources|@aws-amplify\/backend)(\/.*)?$|\.gen\/providers\/aws/;

/** Infrastructure that is written as a program. An app makes all its stacks in one go, so that it has more steps than a handler. */
export function infrastructurePrograms(code: ConstructCode): Subject {
  return { code: () => code, models: [SST_CONSTRUCTS, PULUMI, CDKTF, AMPLIFY, CDK_CONSTRUCTS, ...PACKAGE_MODELS], stepsPerEntry: 40_000, mayBeInVain: false };
}
