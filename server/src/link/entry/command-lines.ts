import type { LinkInput } from '../link';
import { candidateFiles, type ImporterIndex } from '../relevance';

/** Packages that read a command line or ask a person at a terminal. */
const COMMAND_LINE = /^(?:yargs|commander|@commander-js\/extra-typings|cac|meow|clipanion|sade|citty|cleye|cmd-ts|command-line-args|@caporal\/core|@oclif\/core|inquirer|@inquirer\/prompts|prompts|enquirer)(?:\/|$)/;

/** Packages of which an application of infrastructure is made: it runs while somebody deploys. Those of SST and Pulumi are for functions as well. */
const INFRASTRUCTURE_APPLICATION = /^(?:aws-cdk-lib|@aws-cdk\/core|cdktf)(?:\/|$)/;

/** Tells programs that people or pipelines run, and that serve nobody, by what they import; infrastructure by what the modules import that they load, too. */
export class RunByPeople {
  private applications: ReadonlySet<string> | undefined;

  constructor(
    private readonly input: LinkInput,
    private readonly importers: Pick<ImporterIndex, 'above'>,
  ) {}

  has(file: string): boolean {
    return this.imports(file, COMMAND_LINE) || this.infrastructure().has(file);
  }

  private infrastructure(): ReadonlySet<string> {
    return (this.applications ??= this.importers.above(candidateFiles(this.input).filter((file) => this.imports(file, INFRASTRUCTURE_APPLICATION))));
  }

  private imports(file: string, packages: RegExp): boolean {
    return this.input.specifiers(file).some((specifier) => packages.test(specifier));
  }
}
