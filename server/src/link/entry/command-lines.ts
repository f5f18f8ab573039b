import type { LinkInput } from '../link';

/** Packages that read a command line or ask a person at a terminal. */
const COMMAND_LINE = /^(?:yargs|commander|@commander-js\/extra-typings|cac|meow|clipanion|sade|citty|cleye|cmd-ts|command-line-args|@caporal\/core|@oclif\/core|inquirer|@inquirer\/prompts|prompts|enquirer)(?:\/|$)/;

/** Packages of which an application of infrastructure is made: it runs while somebody deploys. Those of SST and Pulumi are for functions as well. */
const INFRASTRUCTURE_APPLICATION = /^(?:aws-cdk-lib|@aws-cdk\/core|cdktf)(?:\/|$)/;

/** Tells programs that people or pipelines run, and that serve nobody, by what they import; infrastructure by what the modules import that they load, too. */
export class RunByPeople {
  private readonly known = new Map<string, boolean>();
  /** Modules that load no infrastructure: in a large program most entry points load the same ones. */
  private readonly without = new Set<string>();

  constructor(private readonly input: Pick<LinkInput, 'specifiers' | 'resolver'>) {}

  has(file: string): boolean {
    let is = this.known.get(file);
    if (is === undefined) this.known.set(file, (is = this.input.specifiers(file).some((specifier) => COMMAND_LINE.test(specifier)) || this.loadsInfrastructure(file)));
    return is;
  }

  private loadsInfrastructure(start: string): boolean {
    const files = new Set([start]);
    for (const file of files) {
      if (this.without.has(file)) continue;
      for (const specifier of this.input.specifiers(file)) {
        if (INFRASTRUCTURE_APPLICATION.test(specifier)) return true;
        const resolved = this.input.resolver.resolve(file, specifier);
        if (resolved.kind === 'file') files.add(resolved.file);
      }
    }
    for (const file of files) this.without.add(file);
    return false;
  }
}
