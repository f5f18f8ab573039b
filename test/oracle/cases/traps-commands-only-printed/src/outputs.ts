import type { Step } from './plan';

export interface Output {
  send(step: Step): Promise<void>;
}

/** Tenants are set up by the platform team, who want it as a script of the AWS CLI. */
export class ShellOutput implements Output {
  readonly lines: string[] = ['#!/bin/sh', 'set -e'];

  async send({ title, region, command }: Step) {
    const verb = command.constructor.name.replace(/Command$/, '').replace(/\B[A-Z]/g, '-$&').toLowerCase();
    this.lines.push(`# ${title}`, `aws ${verb} --region ${region} --cli-input-json '${JSON.stringify(command.input)}'`);
  }
}
