import { type DocumentEntry, type DocumentNode, entriesOf, entryOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import { folderOf } from '../../resolution/paths';
import type { TemplateScope } from '../cloudformation/intrinsics';
import type { PublishedValues, PublishingStack } from '../cloudformation/published-values';
import { valueOf } from '../cloudformation/intrinsics';
import { declaredFunction, variablesOf } from '../cloudformation/template-functions';
import { declaredResource, resourceIdOf, typeOf } from '../cloudformation/template-resources';
import type { DeclaredFunction, Deployment, Infrastructure, RegionSource } from '../declarations';
import { handlerOf } from '../handler-files';
import { documentOf, filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { regionSource, UNKNOWN_PART } from '../values';
import { optionIsNotGiven, ServerlessVariables } from './variables';

/** Services of the Serverless Framework and of osls, its free continuation; with the files that they take in. */
export function readServices(files: InfrastructureFiles, serviceOf: (type: string) => string | undefined, published: PublishedValues): Partial<Infrastructure> & { readonly included: ReadonlySet<string> } {
  const included = new Set<string>();
  const services = filesOfKind(files, 'serverless').flatMap((file) => {
    const root = documentOf(files, file);
    return (root && readService(files, file, root, { serviceOf, included, published })) ?? [];
  });
  return { deployments: services.flatMap(({ deployments }) => deployments), functions: services.flatMap(({ functions }) => functions), resources: services.flatMap(({ resources }) => resources), included };
}

function isForAws(root: DocumentNode): boolean {
  const provider = valueAt(root, 'provider');
  const name = textOf(provider) ?? textOf(valueAt(provider, 'name'));
  return name === 'aws' || (name === undefined && provider?.kind === 'map' && valueAt(provider, 'runtime') !== undefined);
}

type Service = Pick<Infrastructure, 'deployments' | 'functions' | 'resources'>;

/** What the readings of all services share. */
export interface ServiceContext {
  serviceOf(type: string): string | undefined;
  /** Files that configurations take in. */
  readonly included: Set<string>;
  readonly published: PublishedValues;
}

/** One service by what its configuration says, whatever language that is in; undefined where it is for another cloud. */
export function readService(files: InfrastructureFiles, file: string, root: DocumentNode, { serviceOf, included, published }: ServiceContext): Service | undefined {
  if (!isForAws(root)) return undefined;
  const id = `serverless:${file}`;
  const folder = folderOf(file);
  const variables = new ServerlessVariables(files, file, root, included, published);
  const { resources, scope } = partsOf(root, id, variables, published);
  const name = nameOf(root, variables);
  const shared = variables.structure(valueAt(root, 'provider', 'environment'));
  const deployment: Deployment = {
    ...(entryOf(root, 'provider')?.keyAt ?? root.at),
    id,
    tool: 'serverless',
    ...(name !== undefined && { name }),
    covers: [folder],
    regions: regionsOf(root, variables),
    variables: variablesOf(shared, scope),
  };
  const owner = { tool: 'serverless', deployment: id, folder, isTest: files.isTest(file), serviceOf } as const;
  return {
    deployments: [deployment],
    functions: [
      ...functionEntries(root, variables).flatMap((entry) => serviceFunction(entry, folder, id, variables, scope)),
      ...resources.flatMap((entry) => declaredFunction(entry, owner, scope) ?? []),
    ],
    resources: resources.filter(({ value }) => typeOf(value) !== '').flatMap((entry) => declaredResource(entry, owner, scope) ?? []),
  };
}

/** What services give to others by their CloudFormation resources. The framework names their stacks by the service and the stage. */
export function publishingServices(files: InfrastructureFiles, published: PublishedValues): readonly PublishingStack[] {
  return filesOfKind(files, 'serverless').flatMap((file) => {
    const root = documentOf(files, file);
    if (!root || !isForAws(root)) return [];
    const variables = new ServerlessVariables(files, file, root, new Set(), published);
    const { resources, outputs, scope } = partsOf(root, `serverless:${file}`, variables, published);
    const name = nameOf(root, variables);
    return [{ name: name === undefined ? undefined : `${name}-${UNKNOWN_PART}`, resources: { kind: 'map', at: root.at, entries: resources }, outputs: { kind: 'map', at: root.at, entries: outputs }, scope }];
  });
}

function nameOf(root: DocumentNode, variables: ServerlessVariables): string | undefined {
  const node = valueAt(root, 'service', 'name') ?? valueAt(root, 'service');
  const named = node && variables.value(node);
  return named?.kind === 'text' && !named.text.includes(UNKNOWN_PART) ? named.text : undefined;
}

/** The CloudFormation template that is a part of a service. */
function partsOf(root: DocumentNode, id: string, variables: ServerlessVariables, published: PublishedValues): { readonly resources: readonly DocumentEntry[]; readonly outputs: readonly DocumentEntry[]; readonly scope: TemplateScope } {
  const sections = [valueAt(root, 'resources'), ...itemsOf(valueAt(root, 'resources'))].map((section) => variables.structure(section));
  const entries = (key: string): readonly DocumentEntry[] => sections.flatMap((section) => entriesOf(variables.structure(valueAt(section, key)))).map((entry) => ({ ...entry, value: variables.structure(entry.value) ?? entry.value }));
  const resources = entries('Resources');
  const scope: TemplateScope = {
    parameters: valueAt(sections.find((section) => valueAt(section, 'Parameters')), 'Parameters'),
    mappings: undefined,
    published,
    resource: (logicalId) => {
      const entry = resources.find(({ key }) => key === logicalId);
      return entry && resourceIdOf(entry, id);
    },
    text: (value, at) => variables.text(value, at),
  };
  return { resources, outputs: entries('Outputs'), scope };
}

/** The framework does not ask AWS_REGION: without `--region` and `provider.region` it takes us-east-1. */
function regionsOf(root: DocumentNode, variables: ServerlessVariables): readonly RegionSource[] {
  const region = entryOf(valueAt(root, 'provider'), 'region');
  const found = region ? variables.values(region.value).map(regionSource).map(orLastResort) : [];
  if (found.length > 0) return found;
  const at = entryOf(root, 'provider')?.keyAt ?? root.at;
  return [{ kind: 'tool-default', region: 'us-east-1', tool: 'serverless', at, note: 'the Serverless Framework takes us-east-1 where provider.region is not set' }];
}

/** `${opt:region, 'eu-west-1'}`. */
function orLastResort(source: RegionSource): RegionSource {
  return source.kind === 'literal' && source.when === optionIsNotGiven('region') ? { ...source, isLastResort: true } : source;
}

/** `functions` is a map, or a list of maps; each may stand in a file of its own. */
function functionEntries(root: DocumentNode, variables: ServerlessVariables): readonly DocumentEntry[] {
  const functions = variables.structure(valueAt(root, 'functions'));
  const maps = functions?.kind === 'list' ? functions.items.map((item) => variables.structure(item)) : [functions];
  return maps.flatMap((map) => entriesOf(map));
}

function serviceFunction({ key, keyAt, value }: DocumentEntry, folder: string, deployment: string, variables: ServerlessVariables, scope: TemplateScope): readonly DeclaredFunction[] {
  const body = variables.structure(value);
  const node = valueAt(body, 'handler');
  if (body?.kind !== 'map') return [];
  const path = node && variables.value(node);
  const handler = node && path?.kind === 'text' ? handlerOf(path.text, folder, node.at) : undefined;
  const environment = variables.structure(valueAt(body, 'environment'));
  return [{ ...keyAt, tool: 'serverless', name: key, deployment, ...(handler && { handler }), variables: Object.fromEntries(entriesOf(environment).map((entry) => [entry.key, valueOf(entry.value, scope)])) }];
}
