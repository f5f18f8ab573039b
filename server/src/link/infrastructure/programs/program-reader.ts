import type { Interpreter } from '../../evaluate/interpreter';
import { type ConstructData, constructData, constructsIn, scopesOf, stackOf } from '../../models/constructs/construct';
import { option } from '../../models/sdk-client';
import type { Locate } from '../../uses/region-binding';
import type { HeapObject } from '../../values/heap';
import type { NodeRef, Value } from '../../values/value';
import { type DeclaredFunction, type DeclaredResource, type Deployment, type Infrastructure, type RegionSource, type ResourceId, sameRegion, type Tool } from '../declarations';
import { ProgramReplicas } from './program-replicas';
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
  private readonly replicas: ProgramReplicas;

  constructor(
    private readonly m: Interpreter,
    private readonly locate: Locate,
    constructs: readonly HeapObject[],
    readings: readonly ((context: ReadingContext) => ToolReading)[],
  ) {
    this.standing = constructs.filter((object) => !constructData(object)?.assumptions.some((assumption) => m.uses.superseded.has(assumption)));
    const context: ReadingContext = { m, locate, constructs: this.standing, files: m.input.infrastructure, idOf: (data) => this.nameOf(data), pathOf: (data) => this.pathOf(data) };
    this.readings = new Map(readings.map((make) => make(context)).map((reading) => [reading.tool, reading]));
    this.replicas = new ProgramReplicas({ m, locate, constructs: this.standing, readingOf: ({ tool }) => this.readings.get(tool), regionsOf: (data) => this.regionsOf(data) });
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
    if (table && id !== undefined && !this.resources.has(id)) this.resources.set(id, this.resource(id, object, table, deployment, reading));
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
    const regions = plan.regions().filter((one) => !known?.regions.some((other) => sameRegion(other, one) || JSON.stringify(other) === JSON.stringify(one)));
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

  /** What a construct says of its region itself. */
  private ownRegions(data: ConstructData, table: ResourceTable | undefined, reading: ToolReading): readonly RegionSource[] | undefined {
    const given = table?.region === undefined ? [] : option(this.m, data.props, table.region, data.at).filter(isThere);
    return given.length > 0 ? this.sources(given, data, reading) : reading.ownRegions?.(data);
  }

  private regionsOf(data: ConstructData): readonly RegionSource[] {
    const reading = this.readings.get(data.tool);
    return (reading && this.ownRegions(data, reading.resource(data), reading)) ?? this.deployingTool(data).deployment(data).regions();
  }

  private resource(id: ResourceId, object: HeapObject, table: ResourceTable, deployment: Deployment, reading: ToolReading): DeclaredResource {
    const data = constructData(object)!;
    const read = (key: string | undefined): Value => (key === undefined ? [] : option(this.m, data.props, key, data.at).filter(isThere));
    const name = writtenText(read(table.name), data.at, this.locate);
    const regions = this.ownRegions(data, table, reading);
    const replicas = this.replicas.of(object, data, table, regions ?? deployment.regions, reading);
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
