import type { Interpreter } from '../../evaluate/interpreter';
import { addedTo, type ConstructData, constructData, constructsIn, regionOf, scopesOf, stackOf } from '../../models/constructs/construct';
import { option } from '../../models/sdk-client';
import type { Locate } from '../../uses/region-binding';
import type { HeapObject } from '../../values/heap';
import type { NodeRef, Value } from '../../values/value';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure, RegionSource, Replica, ResourceId } from '../declarations';
import { cdkHandler } from './cdk-functions';
import { CDK_RESOURCES, isFunction, NAMED_BY, type ResourceTable, runsCode } from './cdk-resources';
import { Projects } from './projects';
import { regionSources, type ToolChain } from './regions';
import { certainText, constantName, isThere, writtenText } from './texts';
import { type VariableContext, variablesIn } from './variables';

/** Turns the constructs that programs of CDK have made into declarations. */
export class CdkReader {
  private readonly projects: Projects;
  private readonly chain: ToolChain;
  private readonly keys = new Map<HeapObject, string>();
  private readonly deployments = new Map<string, Deployment>();
  private readonly functions = new Map<string, DeclaredFunction>();
  private readonly resources = new Map<string, DeclaredResource>();
  private readonly context: VariableContext;

  constructor(
    private readonly m: Interpreter,
    private readonly locate: Locate,
  ) {
    this.projects = new Projects(m.input.files, /^cdk\.json$/);
    this.chain = {
      variables: ['AWS_REGION', 'CDK_DEFAULT_REGION'],
      lastResort: (at) => ({ kind: 'tool-default', region: 'us-east-1', tool: 'cdk', at: locate(at), note: 'the CDK takes us-east-1 where neither the environment nor the profile names a region' }),
    };
    this.context = { m, locate, referenced: (construct) => this.referenced(construct) };
  }

  read(constructs: readonly HeapObject[]): Infrastructure {
    const standing = constructs.filter((object) => {
      const data = constructData(object);
      return data !== undefined && data.tool === 'cdk' && !data.assumptions.some((assumption) => this.m.uses.superseded.has(assumption));
    });
    const deploying = new Set(standing.filter((object) => isDeployingCode(constructData(object))).map((object) => this.deploymentKey(constructData(object)!)));
    for (const object of standing) this.readConstruct(object, deploying);
    return { deployments: [...this.deployments.values()], environments: [], functions: [...this.functions.values()], resources: [...this.resources.values()] };
  }

  private readConstruct(object: HeapObject, deploying: ReadonlySet<string>): void {
    const data = constructData(object)!;
    if (data.role === 'stack') this.deployment(data, deploying);
    const table = CDK_RESOURCES[`${data.area} ${data.type}`];
    if (table) {
      const resource = this.resource(object, data, table, this.deployment(data, deploying));
      this.resources.set(resource.id, resource);
    } else if (isFunction(data.area, data.type)) {
      const key = this.keyOf(object);
      if (!this.functions.has(key)) this.functions.set(key, this.function(data, this.deployment(data, deploying)));
    }
  }

  private deployment(data: ConstructData, deploying: ReadonlySet<string>): Deployment {
    const key = this.deploymentKey(data);
    const known = this.deployments.get(key);
    const stack = stackOf(data) ?? [...scopesOf(data)].at(-1)!;
    const { m, locate } = this;
    const name = stack.role === 'stack' ? writtenText(stack.id, stack.at, locate)?.text.replaceAll('\0', '…') : undefined;
    const own = regionSources(regionOf(m, stack, stack.at), stack.at, stack.path, this.chain, locate);
    const regions = [...(known?.regions ?? []), ...own.filter((one) => !known?.regions.some((other) => JSON.stringify(other) === JSON.stringify(one)))];
    const { file } = stack.at;
    const made: Deployment = { ...locate(stack.at), id: `cdk:${key}`, tool: 'cdk', ...(name !== undefined && { name }), covers: deploying.has(key) ? [this.projects.covers(file)] : [], regions, variables: {} };
    this.deployments.set(key, made);
    return made;
  }

  /** `lib/app.ts#Orders`, by the places and ids of the stack and what it is made in. */
  private deploymentKey(data: ConstructData): string {
    const stack = stackOf(data);
    return stack ? `${stack.at.file}#${this.pathOf(stack)}` : `${data.at.file}#`;
  }

  private keyOf(object: HeapObject): string {
    let key = this.keys.get(object);
    if (key === undefined) {
      const data = constructData(object)!;
      this.keys.set(object, (key = `${data.at.file}:${data.at.id}#${this.pathOf(data)}`));
    }
    return key;
  }

  /** A construct's id as it is shown; its type where nothing of it can be told. */
  private idOf(data: ConstructData): string {
    return writtenText(data.id, data.at, this.locate)?.text.replaceAll('\0', '…') ?? data.type;
  }

  /** Where a construct stands in the tree: the app's own name is no part of it. */
  private pathOf(data: ConstructData): string {
    return [...scopesOf(data)]
      .filter(({ role }) => role !== 'app')
      .map((one) => writtenText(one.id, one.at, this.locate)?.text.replaceAll('\0', '…') ?? `${one.type}@${one.at.id}`)
      .reverse()
      .join('/');
  }

  private function(data: ConstructData, deployment: Deployment): DeclaredFunction {
    const { m, locate } = this;
    const name = this.idOf(data);
    const handler = cdkHandler(m, data, name, this.projects, locate);
    const environment = [...addedTo(data, 'environment'), ...option(m, data.props, 'environment', data.at).filter(isThere)];
    const uses = constructsIn(addedTo(data, 'uses')).flatMap((used) => this.resourceId(used) ?? []);
    const edge: readonly RegionSource[] = [{ kind: 'tool-default', region: 'us-east-1', tool: 'cdk', at: locate(data.at), note: 'functions at the edge are declared in us-east-1' }];
    return {
      ...locate(data.at),
      tool: 'cdk',
      name,
      deployment: deployment.id,
      ...(data.type === 'EdgeFunction' && { regions: edge }),
      ...(handler && { handler }),
      variables: variablesIn(environment, data.at, this.context),
      ...(uses.length > 0 && { uses: [...new Set(uses)] }),
    };
  }

  private resource(object: HeapObject, data: ConstructData, table: ResourceTable, deployment: Deployment): DeclaredResource {
    const { m, locate } = this;
    const read = (key: string | undefined): Value => (key === undefined ? [] : option(m, data.props, key, data.at).filter(isThere));
    const name = writtenText(read(table.name), data.at, locate);
    const regions = read(table.region);
    const replicas = this.replicas(data, table, deployment);
    const witness = this.witness(data, read(table.witness));
    const isStrong = constantName(read(table.consistency)) === 'STRONG';
    const isMultiRegion = table.multiRegion === undefined ? undefined : certainText(read(table.multiRegion)) === 'true';
    return {
      ...locate(data.at),
      id: this.resourceId(object)!,
      tool: 'cdk',
      kind: table.kind,
      service: table.service,
      type: data.type,
      logicalId: this.idOf(data),
      ...(name && { name }),
      deployment: deployment.id,
      ...(regions.length > 0 && { regions: this.sources(regions, data) }),
      replicas,
      ...(witness && { witness }),
      ...(table.kind === 'table' && replicas.length > 0 && { consistency: isStrong ? 'strong' : 'eventual' }),
      ...(isMultiRegion !== undefined && { isMultiRegion }),
    };
  }

  /** The regions besides its own. */
  private replicas(data: ConstructData, { replicas = [], listsItself }: ResourceTable, { regions }: Deployment): readonly Replica[] {
    const { m } = this;
    const listed = replicas.flatMap(({ list, member }) => m.elements(option(m, data.props, list, data.at).filter(isThere), data.at).values.map((value) => (member === undefined ? value : option(m, value, member, data.at))));
    const later = addedTo(data, 'replicas').flatMap((alternative) => [option(m, [alternative], 'region', data.at)]);
    const sources = [...listed, ...later].flatMap((value) => this.sources(value, data));
    const others = listsItself ? sources.filter((source) => !regions.some((own) => isSame(own, source))) : sources;
    return others.map((region) => ({ region, at: region.at }));
  }

  private witness(data: ConstructData, value: Value): RegionSource | undefined {
    const { m } = this;
    const [first = []] = value.some(({ atom }) => atom.kind === 'object') ? m.elements(value, data.at).values.map((one) => option(m, one, 'region', data.at)) : [value];
    return this.sources(first, data)[0];
  }

  private sources(value: Value, data: ConstructData): readonly RegionSource[] {
    return regionSources(value, data.at, [], this.chain, this.locate);
  }

  private resourceId(object: HeapObject): ResourceId | undefined {
    const data = constructData(object);
    return data && CDK_RESOURCES[`${data.area} ${data.type}`] ? `cdk:${this.keyOf(object)}` : undefined;
  }

  private referenced(object: HeapObject): ResourceId | { readonly text: string; readonly at: NodeRef } | undefined {
    const id = this.resourceId(object);
    if (id !== undefined) return id;
    const data = constructData(object);
    if (!data || !NAMED_BY.test(data.type)) return undefined;
    const text = certainText(data.args[2] ?? []);
    return text === undefined ? undefined : { text, at: data.at };
  }
}

function isDeployingCode(data: ConstructData | undefined): boolean {
  return data !== undefined && (isFunction(data.area, data.type) || runsCode(data.area));
}

function isSame(a: RegionSource, b: RegionSource): boolean {
  if (a.kind === 'literal' && b.kind === 'literal') return a.region === b.region;
  return a.kind === 'environment' && b.kind === 'environment' && a.variable === b.variable;
}
