import type { Location } from '../../../extract/location';
import type { Variables } from '../declarations';
import { text } from '../values';

/** `AWS_REGION=eu-west-1 cdk deploy`, `export AWS_REGION=eu-west-1`: what a command line sets. */
export function assignmentsIn(command: string, at: Location): Variables {
  const found = command.matchAll(/(?:^|[\s;&|'"])(?:export\s+)?([A-Z][A-Z0-9_]*)=(?:"([^"$`]*)"|'([^']*)'|([^\s;&|"'$`]+))/g);
  return Object.fromEntries(Array.from(found, ([, name = '', double, single, bare]) => [name, text(double ?? single ?? bare ?? '', at)]));
}
