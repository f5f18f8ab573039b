import { type DocumentNode, entriesOf, entryOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import type { Location } from '../../../extract/location';
import { join } from '../../resolution/paths';
import type { ProcessEnvironment, Variables, VariableValue } from '../declarations';
import { documentOf, filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { concatenate, text, unknownValue } from '../values';
import { assignmentsIn } from './commands';

/** The jobs of GitHub Actions: their variables, the region that configure-aws-credentials exports, and what they run. */
export function readWorkflows(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  const workflows = filesOfKind(files, 'github-actions').map((file) => ({ file, root: documentOf(files, file) }));
  const calls = workflows.flatMap(({ root }) => callsOf(root));
  return workflows.flatMap(({ file, root }) => {
    const ways = calls.filter((call) => call.file === file);
    return entriesOf(valueAt(root, 'jobs')).flatMap(({ key, keyAt, value }) =>
      ways.length === 0 ? jobOf(root, key, keyAt, value) : ways.flatMap(({ job, inputs }) => jobOf(root, `${job} / ${key}`, keyAt, value, inputs)),
    );
  });
}

/** A job that runs another workflow of the repository, and what it gives to its inputs. */
interface WorkflowCall {
  readonly file: string;
  readonly job: string;
  readonly inputs: ReadonlyMap<string, VariableValue>;
}

function callsOf(root: DocumentNode | undefined): readonly WorkflowCall[] {
  return entriesOf(valueAt(root, 'jobs')).flatMap(({ key, value: job }) => {
    const called = /^\.\/(.+)$/.exec(textOf(valueAt(job, 'uses')) ?? '')?.[1];
    const context: Context = { root, job, variables: new Map(), inputs: new Map() };
    return called === undefined ? [] : [{ file: called, job: key, inputs: new Map(Object.entries(variablesIn(valueAt(job, 'with'), context))) }];
  });
}

function jobOf(root: DocumentNode | undefined, name: string, at: Location, job: DocumentNode, inputs: WorkflowCall['inputs'] = new Map()): readonly ProcessEnvironment[] {
  const context: Context = { root, job, variables: new Map(), inputs };
  const variables: Record<string, VariableValue> = {};
  const set = (given: Variables): void => {
    for (const [key, value] of Object.entries(given)) {
      context.variables.set(key, value);
      variables[key] = value;
    }
  };
  for (const section of [valueAt(root, 'env'), valueAt(job, 'env')]) set(variablesIn(section, context));
  const steps = itemsOf(valueAt(job, 'steps'));
  const commands = steps.flatMap((step) => commandOf(valueAt(step, 'run')));
  for (const step of steps) {
    set(variablesIn(valueAt(step, 'env'), context));
    const region = /aws-actions\/configure-aws-credentials/.test(textOf(valueAt(step, 'uses')) ?? '') ? entryOf(valueAt(step, 'with'), 'aws-region') : undefined;
    if (region) for (const value of [valueIn(region.value, context)]) set({ AWS_REGION: value, AWS_DEFAULT_REGION: value });
  }
  if (Object.keys(variables).length === 0 && commands.length === 0) return [];
  return [{ ...at, tool: 'github-actions', name, covers: foldersOf(root, job, steps), variables, commands }];
}

interface Context {
  readonly root: DocumentNode | undefined;
  readonly job: DocumentNode;
  readonly variables: Map<string, VariableValue>;
  /** What the job gives that calls the workflow. */
  readonly inputs: ReadonlyMap<string, VariableValue>;
}

function variablesIn(section: DocumentNode | undefined, context: Context): Variables {
  return Object.fromEntries(entriesOf(section).map(({ key, value }) => [key, valueIn(value, context)]));
}

/** `${{ env.REGION || 'eu-west-1' }}`: variables, inputs with defaults and the matrix; secrets and settings are not in the repository. */
function valueIn(node: DocumentNode, context: Context): VariableValue {
  const value = textOf(node);
  if (value === undefined) return unknownValue('nothing is given', node.at);
  const parts = value.split(/(\$\{\{.*?\}\})/).filter((part) => part !== '');
  if (parts.length === 0) return text('', node.at);
  return concatenate(parts.map((part) => expressionIn(/^\$\{\{(.*)\}\}$/s.exec(part)?.[1], part, node.at, context)), node.at);
}

function expressionIn(expression: string | undefined, plain: string, at: Location, context: Context): VariableValue {
  if (expression === undefined) return text(plain, at);
  for (const operand of expression.split('||').map((part) => part.trim())) {
    const literal = /^'([^']*)'$/.exec(operand)?.[1];
    if (literal !== undefined) return text(literal, at);
    const [, source = '', name = ''] = /^(env|inputs|github\.event\.inputs|matrix)\.([\w-]+)$/.exec(operand) ?? [];
    const known = source === 'env' ? context.variables.get(name) : source === 'inputs' ? context.inputs.get(name) : undefined;
    if (known) return known;
    const found = source === 'matrix' ? matrixValue(context.job, name) : source === 'env' ? undefined : inputDefault(context.root, name);
    if (found && textOf(found) !== undefined) return text(textOf(found) ?? '', found.at, source === 'matrix' ? undefined : `the input ${name} is not given`);
  }
  return unknownValue(`\${{${expression}}} is not in the repository`, at);
}

function inputDefault(root: DocumentNode | undefined, name: string): DocumentNode | undefined {
  const events = valueAt(root, 'on') ?? valueAt(root, 'true');
  return ['workflow_dispatch', 'workflow_call'].map((event) => valueAt(events, event, 'inputs', name, 'default')).find((value) => value !== undefined);
}

/** The member of a matrix of one value; of several nobody can say which. */
function matrixValue(job: DocumentNode, name: string): DocumentNode | undefined {
  const items = itemsOf(valueAt(job, 'strategy', 'matrix', name));
  return items.length === 1 ? items[0] : undefined;
}

function commandOf(node: DocumentNode | undefined): readonly { readonly text: string; readonly at: Location }[] {
  const command = textOf(node);
  return node && command !== undefined ? [{ text: command, at: node.at }] : [];
}

/** Where its steps run; those in the root stand for the whole repository. */
function foldersOf(root: DocumentNode | undefined, job: DocumentNode, steps: readonly DocumentNode[]): readonly string[] {
  const around = textOf(valueAt(job, 'defaults', 'run', 'working-directory')) ?? textOf(valueAt(root, 'defaults', 'run', 'working-directory')) ?? '.';
  const named = steps.filter((step) => valueAt(step, 'run')).map((step) => textOf(valueAt(step, 'working-directory')) ?? around);
  const folders = [...new Set((named.length > 0 ? named : [around]).flatMap((path) => (path.includes('$') ? [] : (join('', path) ?? []))))];
  return folders.length === 0 ? [''] : folders;
}

/** Jobs of GitLab CI: the file's variables, each job's own, and its script. */
export function readPipelines(files: InfrastructureFiles): readonly ProcessEnvironment[] {
  return filesOfKind(files, 'gitlab-ci').flatMap((file) => {
    const root = documentOf(files, file);
    const shared = pipelineVariables(valueAt(root, 'variables'));
    const jobs = entriesOf(root).filter(({ value }) => valueAt(value, 'script') !== undefined);
    return jobs.map(({ key, keyAt, value }): ProcessEnvironment => {
      const lines = ['before_script', 'script'].flatMap((name) => scriptLines(valueAt(value, name)));
      const exported = lines.map(({ text: command, at }) => assignmentsIn(command, at));
      return { ...keyAt, tool: 'gitlab-ci', name: key, covers: [''], variables: mergedVariables([shared, pipelineVariables(valueAt(value, 'variables')), ...exported]), commands: lines };
    });
  });
}

/** Those of later parts win. */
function mergedVariables(parts: readonly Variables[]): Variables {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

function scriptLines(node: DocumentNode | undefined): readonly { readonly text: string; readonly at: Location }[] {
  if (node?.kind === 'list') return node.items.flatMap(scriptLines);
  return commandOf(node);
}

function pipelineVariables(section: DocumentNode | undefined): Variables {
  return Object.fromEntries(
    entriesOf(section).map(({ key, value }) => {
      const given = value.kind === 'map' ? valueAt(value, 'value') : value;
      const plain = textOf(given);
      return [key, given && plain !== undefined && !plain.includes('$') ? text(plain, given.at) : unknownValue('a variable of the pipeline', value.at)];
    }),
  );
}
