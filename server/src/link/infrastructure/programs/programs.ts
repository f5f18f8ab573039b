import type { Location } from '../../../extract/location';
import { enterPrograms } from './enter-programs';
import { Interpreter } from '../../evaluate/interpreter';
import type { LinkInput } from '../../link';
import { constructsOf } from '../../models/constructs/construct';
import type { ImporterIndex } from '../../relevance';
import type { NodeRef } from '../../values/value';
import { type Infrastructure, NO_INFRASTRUCTURE } from '../declarations';
import { CdkReader } from './cdk-reader';
import { MAKES_CONSTRUCT } from './construct-code';
import { INFRASTRUCTURE_PACKAGE, INFRASTRUCTURE_PROGRAMS } from './subject';

/** What the programs of a workspace declare that describe its infrastructure: CDK and its like, evaluated as the code is. */
export function infrastructureOfPrograms(input: LinkInput, importers: ImporterIndex, candidates: readonly string[], locate: (at: NodeRef) => Location): Infrastructure {
  const files = programFiles(input, candidates);
  if (files.size === 0) return NO_INFRASTRUCTURE;
  const interpreter = new Interpreter(input, files, importers, INFRASTRUCTURE_PROGRAMS);
  enterPrograms(interpreter, files);
  interpreter.refuel();
  return new CdkReader(interpreter, locate).read(constructsOf(interpreter));
}

/** Files that make constructs of interest, and those of a program that lead to them. */
function programFiles(input: LinkInput, candidates: readonly string[]): ReadonlySet<string> {
  const programs = candidates.filter((file) => input.specifiers(file).some((specifier) => INFRASTRUCTURE_PACKAGE.test(specifier)));
  const found = new Set(programs.filter((file) => input.holds(file, MAKES_CONSTRUCT)));
  const imports = new Map(programs.map((file) => [file, input.specifiers(file).flatMap((specifier) => importedFile(input, file, specifier))]));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [file, imported] of imports) if (imported.some((one) => found.has(one))) found.add(file);
  }
  return new Set(programs.filter((file) => found.has(file)));
}

function importedFile(input: LinkInput, file: string, specifier: string): readonly string[] {
  const resolved = input.resolver.resolve(file, specifier);
  return resolved.kind === 'file' ? [resolved.file] : [];
}
