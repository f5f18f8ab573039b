import { posix } from 'node:path';
import { entriesOf, textOf, valueAt } from '../../../../extract/document/document';
import { type ConstructData, constructData, constructIn } from '../../../models/constructs/construct';
import { option } from '../../../models/sdk-client';
import type { HeapObject } from '../../../values/heap';
import type { Value } from '../../../values/value';
import type { RegionSource } from '../../declarations';
import { type InfrastructureFiles, documentOf } from '../../infrastructure-files';
import { handlerIn } from '../program-files';
import { folderOf, Projects } from '../projects';
import { regionSources, type ToolChain } from '../regions';
import { certainText, isThere } from '../texts';
import type { FunctionParts, ReadingContext, ToolReading } from '../tool-reading';
import { PULUMI_REPLICATIONS, PULUMI_RESOURCES } from './pulumi-resources';

const STACK_FILE = /^Pulumi(?:\.[^/]+)?\.ya?ml$/;

/** Pulumi: the region is the stack's configuration, or that of a resource's provider. */
export function pulumiReading(context: ReadingContext): ToolReading {
  const { m, locate, files } = context;
  const projects = new Projects(m.input.files, /^Pulumi\.ya?ml$/);
  const chain: ToolChain = { variables: ['AWS_REGION'] };
  const ownRegions = (data: ConstructData): readonly RegionSource[] | undefined => {
    const provider = providerOf(context, data);
    return provider && regionSources(option(m, provider.props, 'region', provider.at).filter(isThere), provider.at, [], chain, locate);
  };
  return {
    tool: 'pulumi',
    projects,
    chain,
    ownRegions,
    resource: ({ area, type }) => PULUMI_RESOURCES[`${area} ${type}`],
    replication: ({ area, type }) => PULUMI_REPLICATIONS[`${area} ${type}`],
    functions: (data) => pulumiFunctions(context, data, projects),
    runsCode: ({ area }) => /^aws\.(ecs|ec2|apprunner|eks|batch)$/.test(area),
    deployment(data) {
      const folder = projects.folderOf(data.at.file);
      const own = m.input.files.filter((file) => folderOf(file) === folder && STACK_FILE.test(posix.basename(file)));
      const name = own.map((file) => textOf(valueAt(files && documentOf(files, file), 'name'))).find((text) => text !== undefined && !text.includes('${'));
      const place = own[0] === undefined ? locate(data.at) : { file: own[0], range: { start: 0, end: 0 } };
      const outside: RegionSource = { kind: 'environment', variable: 'AWS_REGION', at: place };
      return { key: folder, ...(name !== undefined && { name }), at: data.at, file: data.at.file, regions: () => configuredRegions(files, own) ?? [outside] };
    },
  };
}

/** `aws:region` of the stacks' configurations, of the project's, and what the project's template proposes. */
function configuredRegions(files: InfrastructureFiles | undefined, own: readonly string[]): readonly RegionSource[] | undefined {
  const found: RegionSource[] = [];
  const proposed: RegionSource[] = [];
  for (const file of own) {
    const root = files && documentOf(files, file);
    const stack = /Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1];
    for (const { key, value } of entriesOf(valueAt(root, 'config'))) {
      const region = textOf(value) ?? textOf(valueAt(value, 'value')) ?? textOf(valueAt(value, 'default'));
      if (key === 'aws:region' && region !== undefined) found.push({ kind: 'literal', region, at: value.at, ...(stack !== undefined && own.length > 2 && { when: `the stack is ${stack}` }) });
    }
    const template = valueAt(root, 'template', 'config', 'aws:region', 'default');
    const region = textOf(template);
    if (template && region !== undefined) {
      const fallback: RegionSource = { kind: 'tool-default', region, tool: 'pulumi', at: template.at, note: "the project's template proposes it" };
      proposed.push({ kind: 'environment', variable: 'AWS_REGION', fallback, at: template.at });
    }
  }
  return found.length > 0 ? found : proposed.length > 0 ? proposed : undefined;
}

/** The provider that a resource is given, or that the component around it is. */
export function providerOf({ m }: Pick<ReadingContext, 'm'>, data: ConstructData, depth = 0): ConstructData | undefined {
  const options = data.args[2] ?? [];
  const read = (key: string): Value => option(m, options, key, data.at).filter(isThere);
  const given = firstProvider(m, read('provider'), data) ?? firstProvider(m, read('providers'), data);
  if (given) return given;
  const parent = constructData(constructIn(read('parent')));
  return parent && depth < 8 ? providerOf({ m }, parent, depth + 1) : undefined;
}

function firstProvider(m: ReadingContext['m'], value: Value, data: ConstructData): ConstructData | undefined {
  const candidates: (HeapObject | undefined)[] = [constructIn(value), constructIn(option(m, value, 'aws', data.at)), constructIn(option(m, value, '0', data.at))];
  return candidates.map(constructData).find((one) => one?.type === 'Provider');
}

/** Lambda functions: of archives, and of callbacks in the program itself. */
export function pulumiFunctions(context: ReadingContext, data: ConstructData, projects: Projects): readonly FunctionParts[] {
  const { m, locate, idOf } = context;
  if (data.area !== 'aws.lambda' || !/^(Function|CallbackFunction)$/.test(data.type)) return callbacks(context, data);
  const read = (key: string): Value => option(m, data.props, key, data.at).filter(isThere);
  const environment = option(m, read('environment'), 'variables', data.at).filter(isThere);
  const common = { name: idOf(data), at: data.at, environment, uses: [] };
  if (data.type === 'CallbackFunction') return [{ ...common, handler: { files: [callbackFile(read('callback')) ?? data.at.file], at: locate(data.at) } }];
  const archive = archivePath(m, read('code'), data);
  const handler = archive === undefined ? undefined : handlerIn(certainText(read('handler')) ?? '', archive, projects.possibleFolders(data.at.file), locate(data.at));
  return [{ ...common, ...(handler && { handler }) }];
}

/** Functions of the program that other resources are given: `new EventRuleEventSubscription('nightly', rule, async () => …)`, and by the routes of an API. */
function callbacks({ m, locate, idOf }: ReadingContext, data: ConstructData): readonly FunctionParts[] {
  if (data.role !== 'resource' || data.type === 'ComponentResource') return [];
  const routes = option(m, data.props, 'routes', data.at).filter(isThere);
  const given = [...data.args.slice(1), ...(routes.length === 0 ? [] : m.elements(routes, data.at).values.map((route) => option(m, route, 'eventHandler', data.at)))];
  const files = given.flatMap((value) => callbackFile(value) ?? []);
  return files.map((file) => ({ name: idOf(data), at: data.at, environment: [], uses: [], handler: { files: [file], at: locate(data.at) } }));
}

function callbackFile(value: Value): string | undefined {
  for (const { atom } of value) if (atom.kind === 'function') return atom.closure.scope.file;
  return undefined;
}

/** `new pulumi.asset.FileArchive('./app')`, alone or under `'.'` of an AssetArchive. */
function archivePath(m: ReadingContext['m'], code: Value, data: ConstructData): string | undefined {
  const archive = constructData(constructIn(code));
  if (!archive) return undefined;
  if (archive.type === 'FileArchive') return certainText(archive.args[0] ?? []);
  return archive.type === 'AssetArchive' ? archivePath(m, option(m, archive.args[0] ?? [], '.', data.at), data) : undefined;
}
