import { type DocumentNode, entriesOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import type { Assignment } from '../../../extract/dotenv/parse-dotenv';
import type { Location } from '../../../extract/location';
import { folderOf, join } from '../../resolution/paths';
import type { ProcessEnvironment, Variables, VariableValue } from '../declarations';
import { documentOf, filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { text, unknownValue } from '../values';
import { assignmentsIn } from './commands';

/** Scripts with which people work: what they set says nothing of where the program runs for others. */
const ON_THE_OWN_MACHINE = /^(?:dev|develop|development|local|test|watch|debug)(?:[:_-]|$)|[:_-](?:dev|local)$/i;

/** The scripts of a package: what they set for what they start, and what they deploy. */
export function readPackageScripts(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'package').flatMap((file) =>
    entriesOf(valueAt(documentOf(files, file), 'scripts')).flatMap(({ key, value }): readonly ProcessEnvironment[] => {
      const command = textOf(value);
      if (command === undefined) return [];
      const variables = ON_THE_OWN_MACHINE.test(key) ? {} : assignmentsIn(command, value.at);
      const deploys = /\bdeploy\b|--region/.test(command);
      return Object.keys(variables).length > 0 || deploys ? [{ ...value.at, tool: 'package-script', name: key, covers: [folderOf(file)], variables, commands: [{ text: command, at: value.at }] }] : [];
    }),
  );
}

/** Examples of .env files show which variables there are, mostly with values of somebody's own machine. */
const EXAMPLE = /(?:^|[.-])(?:example|sample|template|dist|test|ci|defaults?)(?:\.|$)/i;

export function readDotenv(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'dotenv').filter((file) => !EXAMPLE.test(file.slice(file.lastIndexOf('/') + 1))).flatMap((file) => environmentOf(files, file, 'dotenv'));
}

export function readDockerfiles(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'docker').flatMap((file) => environmentOf(files, file, 'docker'));
}

function environmentOf(files: InfrastructureFiles, file: string, tool: 'dotenv' | 'docker'): readonly ProcessEnvironment[] {
  const facts = files.facts(file);
  const assignments = facts?.kind === 'assignments' ? facts.assignments : [];
  const [first] = assignments;
  return first ? [{ ...first.at, tool, covers: [folderOf(file)], variables: variablesOf(assignments) }] : [];
}

function variablesOf(assignments: readonly Assignment[]): Variables {
  return Object.fromEntries(assignments.map(({ name, value, at }) => [name, substituted(value, at)]));
}

/** `${AWS_REGION:-eu-west-1}`: taken from the process around, or the default. */
function substituted(value: string, at: Location): VariableValue {
  const [, name, fallback] = /^\$\{?([A-Za-z_]\w*)(?::?-([^}]*))?\}?$/.exec(value) ?? [];
  if (name !== undefined) return { kind: 'environment', variable: name, at, ...(fallback !== undefined && { fallback: text(fallback, at) }) };
  return value.includes('$') ? unknownValue('a variable of the process around it', at) : text(value, at);
}

/** The services of docker-compose files: `environment` as a map or a list, and the files that `env_file` names. */
export function readCompose(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'docker-compose').flatMap((file) =>
    entriesOf(valueAt(documentOf(files, file), 'services')).flatMap(({ key, keyAt, value }): readonly ProcessEnvironment[] => {
      const variables = { ...fromEnvFiles(files, file, valueAt(value, 'env_file')), ...composeVariables(valueAt(value, 'environment')) };
      const build = valueAt(value, 'build');
      const context = textOf(build) ?? textOf(valueAt(build, 'context'));
      // A service without a build runs somebody else's image, such as an emulator of AWS.
      const covers = context === undefined ? [] : [join(folderOf(file), context) ?? folderOf(file)];
      return Object.keys(variables).length > 0 && covers.length > 0 ? [{ ...keyAt, tool: 'docker-compose', name: key, covers, variables }] : [];
    }),
  );
}

/** Variables as a map, or as a list of `NAME=value`. */
export function composeVariables(node: DocumentNode | undefined): Variables {
  const pairs = node?.kind === 'list' ? node.items.flatMap((item) => [pairOf(item)]) : entriesOf(node).map(({ key, keyAt, value }) => [key, textOf(value), value.kind === 'scalar' && value.value === null ? keyAt : value.at] as const);
  return Object.fromEntries(pairs.flatMap(([name, value, at]) => (name === '' ? [] : [[name, value === undefined ? { kind: 'environment', variable: name, at } : substituted(value, at)] as const])));
}

function pairOf(item: DocumentNode): readonly [string, string | undefined, Location] {
  const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(textOf(item) ?? '') ?? [];
  return [name.trim(), value, item.at];
}

function fromEnvFiles(files: InfrastructureFiles, file: string, node: DocumentNode | undefined): Variables {
  const paths = node?.kind === 'list' ? itemsOf(node).flatMap((item) => textOf(item) ?? textOf(valueAt(item, 'path')) ?? []) : [textOf(node)].flatMap((path) => path ?? []);
  return Object.fromEntries(
    paths.flatMap((path) => {
      const target = join(folderOf(file), path);
      const facts = target === undefined ? undefined : files.facts(target);
      return facts?.kind === 'assignments' ? Object.entries(variablesOf(facts.assignments)) : [];
    }),
  );
}
