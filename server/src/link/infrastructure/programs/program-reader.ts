import type { Interpreter } from '../../evaluate/interpreter';
import { addedTo, type ConstructData, constructData, constructsIn, scopesOf, stackOf } from '../../models/constructs/construct';
import { option } from '../../models/sdk-client';
import type { Locate } from '../../uses/region-binding';
import type { HeapObject } from '../../values/heap';
import type { NodeRef, Value } from '../../values/value';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure, RegionSource, Replica, ResourceId, Tool } from '../declarations';
import { regionSources } from './regions';
import { certainText, constantName, isThere, writtenText } from './texts';
import type { FunctionParts, ReadingContext, ResourceTable, ToolReading } from './tool-reading';
import { type VariableContext, variablesIn } from './variables';

/** Turns the constructs that programs have made into declarations. */
export class ProgramReader {
  private readonly readings: ReadonlyMap<Tool, ToolReading>;
  private readonly deployments = new Map<string, Deployment>();
  private readonly functions = new Map<string, DeclaredFunction>();
  private readonly resources = new Map<string, DeclaredResource>();
  private readonly standing: readonly HeapObject[];
  private readonly variables: VariableContext;

  constructor(
    private readonly m: Interpreter,
    private readonly locate: Locate,
    constructs: readonly HeapObject[],
    readings: readonly ((context: ReadingContext) => ToolReading)[],
  ) {
    this.standing = constructs.filter((object) => !constructData(object)?.assumptions.some((assumption) => m.uses.superseded.has(assumption)));
    const context: ReadingContext = { m, locate, constructs: this.standing, files: m.input.infrastructure, idOf: (data) => this.nameOf(data), pathOf: (data) => this.pathOf(data) };
    this.readings = new Map(readings.map((make) => make(context)).map((reading) => [reading.tool, reading]));
    this.variables = { m, locate, referenced: (construct) => this.referenced(construct) };
  }

  read(): Infrastructure {
    for (const object of this.standing) {
      const data = constructData(object)!;
      const reading = this.readings.get(data.tool);
      if (reading) this.readConstruct(object, data, reading);
    }
    return { deployments: [...this.deployments.values()], environments: [], functions: [...this.functions.values()], resources: [...this.resources.values()] };
  }

  private readConstruct(object: HeapObject, data: ConstructData, reading: ToolReading): void {
    const table = reading.resource(data);
    const functions = reading.functions(data);
    const runsCode = functions.length > 0 || reading.runsCode(data);
    if (!table && !runsCode && !(data.role === 'stack' && (reading.isOfInterest?.(data) ?? true))) return;
    const deployment = this.deployment(data, runsCode);
    const id = this.resourceId(object);
    if (table && id !== undefined && !this.resources.has(id)) this.resources.set(id, this.resource(id, data, table, deployment, reading));
    for (const parts of functions) {
      const key = `${deployment.id} ${parts.at.file}:${parts.at.id} ${this.pathOf(data)} ${parts.name}`;
      if (!this.functions.has(key)) this.functions.set(key, this.function(data, parts, deployment, reading));
    }
  }

  /** A construct of the CDK can stand in a stack of SST. */
  private deployingTool(data: ConstructData): ToolReading {
    return this.readings.get(stackOf(data)?.tool ?? data.tool) ?? this.readings.get(data.tool)!;
  }

  private deployment(data: ConstructData, runsCode: boolean): Deployment {
    const reading = this.deployingTool(data);
    const plan = reading.deployment(data);
    const id = `${reading.tool}:${plan.key}`;
    const known = this.deployments.get(id);
    const covers = runsCode ? [reading.projects.covers(plan.file)] : [];
    const regions = plan.regions().filter((one) => !known?.regions.some((other) => isSame(other, one) || JSON.stringify(other) === JSON.stringify(one)));
    const made: Deployment = {
      ...(known ? { file: known.file, range: known.range } : this.locate(plan.at)),
      id,
      tool: reading.tool,
      ...(plan.name !== undefined && { name: plan.name }),
      covers: [...new Set([...(known?.covers ?? []), ...covers])],
      regions: [...(known?.regions ?? []), ...regions],
      variables: {},
    };
    this.deployments.set(id, made);
    return made;
  }

  private function(data: ConstructData, { name, at, handler, environment, uses, regions }: FunctionParts, { id }: Deployment, reading: ToolReading): DeclaredFunction {
    const used = [...new Set(constructsIn(uses).flatMap((one) => this.resourceId(one) ?? []))];
    const own = regions ?? reading.ownRegions?.(data);
    return {
      ...this.locate(at),
      tool: reading.tool,
      name,
      deployment: id,
      ...(own && { regions: own }),
      ...(handler && { handler }),
      variables: variablesIn(environment, at, this.variables),
      ...(used.length > 0 && { uses: used }),
    };
  }

  private resource(id: ResourceId, data: ConstructData, table: ResourceTable, deployment: Deployment, reading: ToolReading): DeclaredResource {
    const read = (key: string | undefined): Value => (key === undefined ? [] : option(this.m, data.props, key, data.at).filter(isThere));
    const name = writtenText(read(table.name), data.at, this.locate);
    const given = read(table.region);
    const regions = given.length > 0 ? this.sources(given, data, reading) : reading.ownRegions?.(data);
    const replicas = this.replicas(data, table, regions ?? deployment.regions, reading);
    const witness = this.witness(data, read(table.witness), reading);
    const isStrong = constantName(read(table.consistency))?.toUpperCase() === 'STRONG';
    return {
      ...this.locate(data.at),
      id,
      tool: reading.tool,
      kind: table.kind,
      service: table.service,
      type: data.type,
      logicalId: this.nameOf(data),
      ...(name && { name }),
      deployment: deployment.id,
      ...(regions && { regions }),
      replicas,
      ...(witness && { witness }),
      ...(table.kind === 'table' && replicas.length > 0 && { consistency: isStrong ? 'strong' : 'eventual' }),
      ...(table.multiRegion !== undefined && { isMultiRegion: certainText(read(table.multiRegion)) === 'true' }),
    };
  }

  /** The regions besides its own. */
  private replicas(data: ConstructData, { replicas, listsItself }: ResourceTable, own: readonly RegionSource[], reading: ToolReading): readonly Replica[] {
    const { m } = this;
    const member = (value: Value): Value => (replicas?.member === undefined ? value : option(m, value, replicas.member, data.at));
    const list = replicas ? option(m, data.props, replicas.list, data.at).filter(isThere) : [];
    const listed = list.length === 0 ? [] : m.elements(list, data.at).values.map(member);
    const later = addedTo(data, 'replicas').map((alternative) => option(m, [alternative], 'region', data.at));
    const sources = [...listed, ...later].flatMap((value) => this.sources(value, data, reading));
    const others = listsItself ? sources.filter((source) => !own.some((one) => isSame(one, source))) : sources;
    return others.map((region) => ({ region, at: region.at }));
  }

  private witness(data: ConstructData, value: Value, reading: ToolReading): RegionSource | undefined {
    const { m } = this;
    const [first = []] = value.some(({ atom }) => atom.kind === 'object') ? m.elements(value, data.at).values.map((one) => option(m, one, 'region', data.at)) : [value];
    return this.sources(first, data, reading)[0];
  }

  private sources(value: Value, data: ConstructData, { chain }: ToolReading): readonly RegionSource[] {
    return regionSources(value, data.at, [], chain, this.locate);
  }

  private resourceId(object: HeapObject): ResourceId | undefined {
    const data = constructData(object);
    const reading = data && this.readings.get(data.tool);
    return reading?.resource(data!) ? `${reading.tool}:${this.deployingTool(data!).deployment(data!).key} ${this.pathOf(data!)} ${data!.at.file}:${data!.at.id}` : undefined;
  }

  private referenced(object: HeapObject): ResourceId | { readonly text: string; readonly at: NodeRef } | undefined {
    const id = this.resourceId(object);
    if (id !== undefined) return id;
    const data = constructData(object);
    const text = certainText((data && this.readings.get(data.tool)?.nameOfOther?.(data)) ?? []);
    return data && text !== undefined ? { text, at: data.at } : undefined;
  }

  private idOf(data: ConstructData): string {
    return this.shownId(data) ?? data.type;
  }

  /** The ids below the stack: `Orders/Function`. */
  private nameOf(data: ConstructData): string {
    const inStack: ConstructData[] = [];
    for (const one of scopesOf(data)) {
      if (inStack.length > 0 && (one.role === 'stack' || one.role === 'stage' || one.role === 'app')) break;
      inStack.unshift(one);
    }
    return inStack.flatMap((one) => (one === data ? this.idOf(one) : (this.shownId(one) ?? []))).join('/');
  }

  /** The app's own name is no part of it. */
  private pathOf(data: ConstructData): string {
    return [...scopesOf(data)]
      .filter(({ role }) => role !== 'app')
      .map((one) => this.shownId(one) ?? `${one.type}@${one.at.id}`)
      .reverse()
      .join('/');
  }

  private shownId({ id, at }: ConstructData): string | undefined {
    return writtenText(id, at, this.locate)?.text.replaceAll('\0', '…');
  }
}

function isSame(a: RegionSource, b: RegionSource): boolean {
  if (a.kind === 'literal' && b.kind === 'literal') return a.region === b.region && a.when === b.when;
  return a.kind === 'environment' && b.kind === 'environment' && a.variable === b.variable;
}
