import type { AwsCatalog } from '../../aws/catalog';
import type { Location } from '../../extract/location';
import type { DependencyMap, Use } from '../../link/map';
import type { RelatedLocation, RuleContext } from '../rule';
import type { Decision } from './decision';
import { indexOf } from './map-index';
import { isCode, isInTable, type ReadText } from './region-edits';
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
export function groupsOf(subjects: readonly Subject[], all: readonly Subject[], { map, aws, text }: Pick<RuleContext, 'map' | 'aws' | 'text'>): readonly Group[] {
  const sharing = byDeciding(all, text);
  return [...byDeciding(subjects, text)].map(([key, members]) => {
    const [{ use, decision }, ...others] = members;
    const uses = [use, ...others.map((other) => other.use)] as const;
    const isShared = (sharing.get(key)?.length ?? 0) > members.length;
    const deciding = isShared && others.length === 0 && !decision.fallback ? use : decidingPlace({ use, decision }, text);
    const at = isCode(deciding.file) ? deciding : use;
    const operations = operationsOf(uses, map);
    return { decision, at, uses, operations, related: relatedTo(at, decision, uses, operations, aws) };
  });
}

function byDeciding(subjects: readonly Subject[], text: ReadText): ReadonlyMap<string, readonly [Subject, ...Subject[]]> {
  const groups = new Map<string, [Subject, ...Subject[]]>();
  for (const subject of subjects) {
    const { kind, regions } = subject.decision;
    const { file, range } = decidingPlace(subject, text);
    const key = [kind, file, range.start, regions].join(':');
    const group = groups.get(key);
    if (group) group.push(subject);
    else groups.set(key, [subject]);
  }
  return groups;
}

/** The fallback or the literal; the use itself where it chooses from a table of regions, or puts the region together. */
function decidingPlace({ use, decision: { fallback, literal } }: Subject, text: ReadText): Location {
  return fallback ?? (literal && !isInTable(literal, text) ? literal : use);
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
