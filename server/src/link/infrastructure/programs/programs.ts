import type { Location } from '../../../extract/location';
import { enterPrograms } from './enter-programs';
import { Interpreter } from '../../evaluate/interpreter';
import type { LinkInput } from '../../link';
import { constructsOf } from '../../models/constructs/construct';
import type { ImporterIndex } from '../../relevance';
import type { NodeRef } from '../../values/value';
import { type Infrastructure, NO_INFRASTRUCTURE } from '../declarations';
import { CdkReader } from './cdk-reader';
import { INFRASTRUCTURE_PACKAGE, INFRASTRUCTURE_PROGRAMS } from './subject';

/** What the programs of a workspace declare that describe its infrastructure: CDK and its like, evaluated as the code is. */
export function infrastructureOfPrograms(input: LinkInput, importers: ImporterIndex, candidates: readonly string[], locate: (at: NodeRef) => Location): Infrastructure {
  const files = new Set(candidates.filter((file) => input.specifiers(file).some((specifier) => INFRASTRUCTURE_PACKAGE.test(specifier))));
  if (files.size === 0) return NO_INFRASTRUCTURE;
  const interpreter = new Interpreter(input, files, importers, INFRASTRUCTURE_PROGRAMS);
  enterPrograms(interpreter, files);
  interpreter.refuel();
  return new CdkReader(interpreter, locate).read(constructsOf(interpreter));
}
