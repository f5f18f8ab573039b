import type { AwsCatalog } from '../../aws/catalog';
import type { Location } from '../../extract/location';
import type { DependencyMap, Use } from '../../link/map';
import type { RelatedLocation } from '../rule';
import type { Decision } from './decision';
import { indexOf } from './map-index';
import type { Subject } from './subjects';

/** Uses whose region one place decides: one problem, reported once. */
export interface Group {
  readonly decision: Decision;
  readonly at: Location;
  /** The clients, or operations whose client is not known; never empty. */
  readonly uses: readonly [Use, ...Use[]];
  /** Every operation behind them. */
  readonly operations: readonly Use[];
  readonly related: readonly RelatedLocation[];
}

const maxRelated = 10;

/**
 * Groups the subjects a rule speaks of by what decides their region. `all` are the subjects of every rule: where they share a literal
 * that is not this rule's alone, a single client is the better place.
 */
export function groupsOf(subjects: readonly Subject[], all: readonly Subject[], map: DependencyMap, aws: AwsCatalog): readonly Group[] {
  const sharing = byDeciding(all);
  return [...byDeciding(subjects)].map(([key, members]) => {
    const [{ use: first, decision }, ...others] = members;
    const uses = [first, ...others.map(({ use }) => use)] as const;
    const isShared = (sharing.get(key)?.length ?? 0) > members.length;
    const at = placeOf(decision, isShared && others.length === 0 ? first : undefined) ?? first;
    const operations = operationsOf(uses, map);
    return { decision, at, uses: [uses[0], ...uses.slice(1)], operations, related: relatedTo(at, decision, uses, operations, aws) };
  });
}

function byDeciding(subjects: readonly Subject[]): ReadonlyMap<string, readonly [Subject, ...Subject[]]> {
  const groups = new Map<string, [Subject, ...Subject[]]>();
  for (const subject of subjects) {
    const { use, decision } = subject;
    const { file, range } = decision.fallback ?? decision.literal ?? use;
    const key = [decision.kind, file, range.start, decision.regions].join(':');
    const group = groups.get(key);
    if (group) group.push(subject);
    else groups.set(key, [subject]);
  }
  return groups;
}

/** The expression that decides, if it stands in code; JSON and other data cannot hold a fix or a suppression. */
function placeOf(decision: Decision, preferred: Use | undefined): Location | undefined {
  if (decision.fallback) return decision.fallback;
  if (preferred) return preferred;
  return decision.literal && isCode(decision.literal.file) ? decision.literal : undefined;
}

export function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

function operationsOf(uses: readonly Use[], map: DependencyMap): readonly Use[] {
  const { operationsThrough } = indexOf(map);
  const operations = uses.flatMap((use) => (use.kind === 'operation' ? [use] : operationsThrough(use)));
  return [...new Set(operations)].filter(({ isTest }) => !isTest);
}

function relatedTo(at: Location, decision: Decision, uses: readonly Use[], operations: readonly Use[], aws: AwsCatalog): readonly RelatedLocation[] {
  const places: RelatedLocation[] = [];
  if (decision.literal) places.push(related(decision.literal, 'the literal that decides the region'));
  for (const use of uses) if (use.kind === 'client') places.push(related(use, `${aws.displayName(use.service)} client`));
  for (const use of operations) places.push(related(use, `${aws.displayName(use.service)} ${use.operation ?? 'operation'}`));
  return distinct(places.filter((place) => !isWithin(place, at))).slice(0, maxRelated);
}

function related({ file, range }: Location, message: string): RelatedLocation {
  return { file, range, message };
}

function isWithin(one: Location, other: Location): boolean {
  return one.file === other.file && one.range.start >= other.range.start && one.range.end <= other.range.end;
}

function distinct(places: readonly RelatedLocation[]): readonly RelatedLocation[] {
  return [...new Map(places.map((place) => [`${place.file}:${place.range.start}`, place])).values()];
}
