import { CDK_CONSTRUCTS } from '../../models/constructs/cdk';
import { PROGRAM_PATHS } from '../../models/constructs/program-paths';
import { PACKAGE_MODELS } from '../../models/packages';
import type { Subject } from '../../subject';
import { ConstructCode } from './construct-code';

/** Packages with which programs describe infrastructure. */
export const INFRASTRUCTURE_PACKAGE = /^(aws-cdk-lib|@aws-cdk\/|constructs|@guardian\/cdk)(\/|$)?/;

/** Infrastructure that is written as a program. An app makes all its stacks in one go, so that it has more steps than a handler. */
export const INFRASTRUCTURE_PROGRAMS: Subject = { code: (input, files) => new ConstructCode(input, files), models: [PROGRAM_PATHS, CDK_CONSTRUCTS, ...PACKAGE_MODELS], stepsPerEntry: 40_000 };
