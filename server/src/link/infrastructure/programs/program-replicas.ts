import type { Machine } from '../../evaluate/machine';
import { addedTo, attributeData, type ConstructData, constructData, constructIn } from '../../models/constructs/construct';
import { option } from '../../models/sdk-client';
import type { Locate } from '../../uses/region-binding';
import type { HeapObject } from '../../values/heap';
import type { Value } from '../../values/value';
import { type RegionSource, type Replica, sameRegion } from '../declarations';
import { regionSources } from './regions';
import { isThere } from './texts';
import type { ResourceTable, ToolReading } from './tool-reading';

interface ReplicaContext {
  readonly m: Machine;
  readonly locate: Locate;
  readonly constructs: readonly HeapObject[];
  readingOf(data: ConstructData): ToolReading | undefined;
  /** Where a construct is, by itself or with its stack. */
  regionsOf(data: ConstructData): readonly RegionSource[];
}

/** Where the data of resources is kept besides their own regions: by their properties, by what they are copied to, and by constructs of their own. */
export class ProgramReplicas {
  private separate: ReadonlyMap<HeapObject, readonly Replica[]> | undefined;

  constructor(private readonly context: ReplicaContext) {}

  of(object: HeapObject, data: ConstructData, table: ResourceTable, own: readonly RegionSource[], reading: ToolReading): readonly Replica[] {
    const listed = this.listed(data, table, reading);
    const others = table.listsItself ? listed.filter(({ region }) => !own.some((one) => sameRegion(one, region))) : listed;
    const copies = table.copies ? this.copies(data, table.copies) : [];
    this.separate ??= this.separateReplicas();
    return [...others, ...copies, ...(this.separate.get(object) ?? [])];
  }

  private listed(data: ConstructData, { replicas }: ResourceTable, { chain }: ToolReading): readonly Replica[] {
    const { m, locate } = this.context;
    const member = (value: Value): Value => (replicas?.member === undefined ? value : option(m, value, replicas.member, data.at));
    const list = replicas ? option(m, data.props, replicas.list, data.at).filter(isThere) : [];
    const listed = list.length === 0 ? [] : m.elements(list, data.at).values.map(member);
    const later = addedTo(data, 'replicas').map((alternative) => option(m, [alternative], 'region', data.at));
    return [...listed, ...later].flatMap((value) => regionSources(value, data.at, [], chain, locate)).map((region) => ({ region, at: region.at }));
  }

  private copies(data: ConstructData, { rules, target }: NonNullable<ResourceTable['copies']>): readonly Replica[] {
    const { m, locate, regionsOf } = this.context;
    const at = locate(data.at);
    const list = this.under(data.props, rules, data).filter(isThere);
    return (list.length === 0 ? [] : m.elements(list, data.at).values).flatMap((rule) => {
      const destination = constructData(this.referred(this.under(rule, target, data)));
      const regions: readonly RegionSource[] = destination ? regionsOf(destination) : [{ kind: 'unknown', reason: 'the region of what it is copied to', at }];
      return regions.map((region) => ({ region, at }));
    });
  }

  private separateReplicas(): ReadonlyMap<HeapObject, readonly Replica[]> {
    const { m, locate, constructs, readingOf, regionsOf } = this.context;
    const found = new Map<HeapObject, readonly Replica[]>();
    for (const object of constructs) {
      const data = constructData(object);
      const replication = data && readingOf(data)?.replication?.(data);
      const primary = replication && this.referred(option(m, data.props, replication.of, data.at));
      if (!primary) continue;
      const replicas = replication.copies ? this.copies(data, replication.copies) : regionsOf(data).map((region) => ({ region, at: locate(data.at) }));
      found.set(primary, [...(found.get(primary) ?? []), ...replicas]);
    }
    return found;
  }

  private under(value: Value, path: string, { at }: ConstructData): Value {
    return path.split('.').reduce((inner, key) => option(this.context.m, inner, key, at), value);
  }

  /** A construct that a value is, or of which it is the name or the ARN. */
  private referred(value: Value): HeapObject | undefined {
    for (const { atom } of value) {
      const attribute = atom.kind === 'object' ? attributeData(atom.object) : undefined;
      if (attribute) return constructIn([{ guard: [], atom: { kind: 'object', object: attribute.construct } }]);
    }
    return constructIn(value);
  }
}
