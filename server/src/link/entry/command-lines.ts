/** Packages that read a command line or ask a person at a terminal. */
const COMMAND_LINE = /^(?:yargs|commander|@commander-js\/extra-typings|cac|meow|clipanion|sade|citty|cleye|cmd-ts|command-line-args|@caporal\/core|@oclif\/core|inquirer|@inquirer\/prompts|prompts|enquirer)(?:\/|$)/;

/** Packages of which an application of infrastructure is made: it runs while somebody deploys. Those of SST and Pulumi are for functions as well. */
const INFRASTRUCTURE_APPLICATION = /^(?:aws-cdk-lib|@aws-cdk\/core|cdktf)(?:\/|$)/;

/** Is a program with these imports one that people or pipelines run, and that serves nobody? */
export function isRunByPeople(specifiers: readonly string[]): boolean {
  return specifiers.some((specifier) => COMMAND_LINE.test(specifier) || INFRASTRUCTURE_APPLICATION.test(specifier));
}
