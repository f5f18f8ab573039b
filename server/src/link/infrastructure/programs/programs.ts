import { enterPrograms } from './enter-programs';
import { Interpreter } from '../../evaluate/interpreter';
import type { LinkInput } from '../../link';
import { constructsOf } from '../../models/constructs/construct';
import type { ImporterIndex } from '../../relevance';
import type { Locate } from '../../uses/region-binding';
import { type Infrastructure, NO_INFRASTRUCTURE } from '../declarations';
import { merged } from '../declared-in-files';
import { ConstructCode, MAKES_CONSTRUCT } from './construct-code';
import { enterSstConfig, enterSstMain } from './enter-sst';
import { ProgramReader } from './program-reader';
import { readServicePrograms, SERVERLESS_CONFIG } from './serverless-programs';
import { INFRASTRUCTURE_PACKAGE, infrastructurePrograms } from './subject';
import { amplifyReading } from './tools/amplify';
import { cdkReading } from './tools/cdk';
import { cdktfReading } from './tools/cdktf';
import { pulumiReading } from './tools/pulumi';
import { sstReading } from './tools/sst';

/** Files by whose names a tool knows that they are its own. */
const isConfiguration = (file: string): boolean => SST_CONFIG.test(file) || SERVERLESS_CONFIG.test(file);

const SST_CONFIG = /(?:^|\/)sst\.config\.[cm]?[jt]s$/;

const LIBRARY = /^(sst|cdktf|@cdktf\/provider-aws|@aws-amplify\/backend|@pulumi\/aws|aws-cdk-lib)(?:\/(.*))?$/;

/** One for each tool. */
const READINGS = [amplifyReading, cdkReading, cdktfReading, pulumiReading, sstReading];

/** What the programs of a workspace declare that describe its infrastructure: CDK and its like, evaluated once as the code is, and read with the places that things have then. */
export function infrastructureOfPrograms(input: LinkInput, importers: ImporterIndex, candidates: readonly string[]): (locate: Locate) => Infrastructure {
  const files = programFiles(input, candidates);
  if (files.size === 0) return () => NO_INFRASTRUCTURE;
  const code = new ConstructCode(input, files);
  const interpreter = new Interpreter(withLibraries(input), files, importers, infrastructurePrograms(code));
  for (const file of files) if (SST_CONFIG.test(file)) enterSstConfig(interpreter, file);
  for (const file of input.files) if (/(?:^|\/)sst\.json$/.test(file)) enterSstMain(interpreter, file);
  enterPrograms(interpreter, files, code);
  return (locate) => {
    interpreter.refuel();
    const services = readServicePrograms(interpreter, files, locate);
    return merged([new ProgramReader(interpreter, locate, constructsOf(interpreter), READINGS).read(), ...services]);
  };
}

/** Files that make constructs of interest, and those of a program that lead to them. */
function programFiles(input: LinkInput, candidates: readonly string[]): ReadonlySet<string> {
  const hasSst = candidates.some((file) => SST_CONFIG.test(file));
  const programs = candidates.filter((file) => isConfiguration(file) || input.specifiers(file).some((specifier) => INFRASTRUCTURE_PACKAGE.test(specifier)) || (hasSst && input.holds(file, /\bsst\.aws\./)));
  const found = new Set(programs.filter((file) => isConfiguration(file) || input.holds(file, MAKES_CONSTRUCT)));
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

/** Libraries are taken as such even where their source is in the workspace, as in their own repositories, or has been generated. */
function withLibraries(input: LinkInput): LinkInput {
  return {
    ...input,
    resolver: {
      resolve(file, specifier) {
        const generated = /\.gen\/providers\/aws(?:\/(.*))?$/.exec(specifier);
        if (generated) return { kind: 'package', name: '@cdktf/provider-aws', subpath: generated[1] ?? '' };
        const library = LIBRARY.exec(specifier);
        return library ? { kind: 'package', name: library[1]!, subpath: library[2] ?? '' } : input.resolver.resolve(file, specifier);
      },
    },
  };
}
