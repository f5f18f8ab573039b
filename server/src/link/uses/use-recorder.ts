import type { Location } from '../../extract/location';
import type { LinkInput } from '../link';
import type { Entry } from '../entry/entrypoints';
import type { RegionBinding, TraceStep, Use, Via } from '../map';
import { agree, conjoin, type Guard, holdsInSilence, weakest, withoutChoices } from '../values/guard';
import { join, type NodeRef, possibleUnder, type Step, unknown, type Value } from '../values/value';
import type { HeapObject } from '../values/heap';
import type { ClientData } from './client';
import { type Cut, Cuts } from './cuts';
import { hostsOf } from './hosts';
import { namedResources } from './named-resources';
import { targetsOf } from './targets';
import { bindRegion } from './region-binding';

/**
 * A function or class that was entered with arguments nobody knows, for want of anybody who calls it. What it shows no longer counts once somebody
 * does.
 */
export type Assumption = object;

/** One way in which a place was reached. */
interface Contribution {
  readonly client: ClientData | undefined;
  /** The region's alternatives, with what the environment must say for the place to be reached at all. */
  readonly region: Value;
  /** What holds of the environment wherever it is met. */
  readonly path: Guard;
  readonly input: Value | undefined;
  /** In which circumstances it was met, each time. */
  readonly met: Met[];
}

interface Met {
  readonly assumptions: readonly Assumption[];
  readonly entry: Entry | undefined;
}

interface Place {
  readonly at: NodeRef;
  readonly kind: 'client' | 'operation';
  readonly service: string;
  readonly operation: string | undefined;
  readonly via: Via;
  readonly contributions: Map<string, Contribution>;
  readonly traits: Set<string>;
}

export interface OperationCall {
  readonly at: NodeRef;
  readonly service: string;
  readonly operation: string | undefined;
  readonly via: Via;
  readonly client: ClientData | undefined;
  /** Where no client is known. */
  readonly region: Value;
  readonly input?: Value | undefined;
  readonly traits?: readonly string[];
}

export interface RecordedUses {
  readonly uses: readonly Use[];
  /** Ids of the uses that ran on each way into the program. */
  readonly reached: ReadonlyMap<Entry, readonly string[]>;
}

/** What has been met in so many circumstances stays met: not all of them were assumed in vain. */
const FEW_CIRCUMSTANCES = 4;

/** Collects what the evaluation meets, place by place, and makes the uses of the map from it in the end. */
export class UseRecorder {
  private readonly places = new Map<string, Place>();
  /** What bounds of the analysis have left out. */
  readonly cuts = new Cuts();

  /** What is being assumed at this point of the evaluation. */
  assumptions: readonly Assumption[] = [];
  /** The way into the program that is being taken. */
  entry: Entry | undefined;
  /** Assumptions that no longer hold. */
  readonly superseded = new WeakSet<Assumption>();

  /** How often anything has been recorded. */
  noted = 0;
  /** How often that may be news: on a way into the program all is, as it tells what that leads to; else what has not been met yet, or in few circumstances. */
  news = 0;

  /** Places of calls that are not followed, by the way into the program that has come to them. */
  readonly unfollowed = new Map<Entry, Set<string>>();
  /** Lambda functions that answer requests, by `entryKey`. */
  readonly answering = new Set<string>();
  /** Places of clients that code is given which is not followed. */
  private readonly handedOut = new Set<string>();
  private readonly entries: Entry[] = [];
  private readonly configurations = new Set<HeapObject>();

  constructor(private readonly input: LinkInput) {}

  /** An object has been handed to a client as its options. */
  configures(options: Value): void {
    for (const { atom } of options) if (atom.kind === 'object') this.configurations.add(atom.object);
  }

  isConfiguration(object: HeapObject): boolean {
    return this.configurations.has(object) || object.keys().some((key) => /region$/i.test(key));
  }

  /** Runs something on a way into the program. */
  within<T>(entry: Entry, run: () => T): T {
    const outer = this.entry;
    const one = entry.kind === 'script' && outer ? { ...entry, during: outer } : entry;
    this.entries.push(one);
    this.entry = one;
    const result = run();
    this.entry = outer;
    return result;
  }

  /** A call whose course is not followed further. */
  isLostSightOf(at: NodeRef): void {
    for (let entry = this.entry; entry; entry = entry.during) {
      const places = this.unfollowed.get(entry);
      if (places) places.add(`${at.file} ${at.id}`);
      else this.unfollowed.set(entry, new Set([`${at.file} ${at.id}`]));
    }
  }

  /** Clients have been handed to code that is not followed: what it calls through them is not known. */
  isHandedOut(clients: Iterable<ClientData>): void {
    for (const { at, service } of clients) this.handedOut.add(keyOf({ at, service, kind: 'client', operation: undefined }));
  }

  client(client: ClientData, path: Guard): void {
    this.record({ at: client.at, kind: 'client', service: client.service, operation: undefined, via: client.via }, { client, region: reachedUnder(path, client.region), path: withoutChoices(path), input: undefined, met: [this.circumstances()] }, client.traits);
  }

  operation(call: OperationCall, path: Guard): void {
    const { at, service, operation, via, client, input } = call;
    const region = reachedUnder(path, client?.region ?? call.region);
    this.record({ at, kind: 'operation', service, operation, via }, { client, region, path: withoutChoices(path), input, met: [this.circumstances()] }, call.traits ?? []);
  }

  private record(place: Omit<Place, 'contributions' | 'traits'>, contribution: Contribution, traits: readonly string[]): void {
    this.noted++;
    const key = keyOf(place);
    this.cuts.meets(key);
    let known = this.places.get(key);
    if (!known) this.places.set(key, (known = { ...place, contributions: new Map(), traits: new Set() }));
    for (const trait of traits) known.traits.add(trait);
    const name = contributionKey(contribution);
    const same = known.contributions.get(name);
    if (this.entry || !same || same.met.length < FEW_CIRCUMSTANCES) this.news++;
    if (same && !same.met.some(({ assumptions, entry }) => assumptions === this.assumptions && entry === this.entry)) same.met.push(this.circumstances());
    if (!same) known.contributions.set(name, contribution);
    else {
      const input = contribution.input ? join(...(same.input ? [same.input] : []), contribution.input) : same.input;
      known.contributions.set(name, { ...same, input, path: weakest([same.path, contribution.path]) });
    }
  }

  private circumstances(): Met {
    return { assumptions: this.assumptions, entry: this.entry };
  }

  /** Parameters that nobody who is known calls with a value, and on which a region depends. */
  openParameters(): readonly NodeRef[] {
    const open = new Map<string, NodeRef>();
    for (const place of this.places.values()) {
      for (const { region } of this.holding(place)) {
        for (const { atom } of region) if (atom.kind === 'unknown' && atom.obstacle === 'parameter') open.set(`${atom.at.file} ${atom.at.id}`, atom.at);
      }
    }
    return [...open.values()];
  }

  /** What was met without assumptions that no longer hold; where that is nothing, what was met at all. */
  private holding(place: Place): readonly Contribution[] {
    const all = [...place.contributions.values()];
    const holding = all.filter((contribution) => this.isMet(contribution) && (!contribution.client || place.kind === 'client' || this.isMade(contribution.client)));
    return holding.length > 0 ? holding : all;
  }

  private isMet({ met }: Contribution): boolean {
    return met.some((one) => this.holds(one));
  }

  /** A client that was made under an assumption may still lie in a cache when that no longer holds. */
  private isMade(client: ClientData): boolean {
    const made = [...(this.places.get(keyOf({ at: client.at, kind: 'client', service: client.service, operation: undefined }))?.contributions.values() ?? [])];
    const own = made.filter((contribution) => contribution.client && regionKey(contribution.client.region) === regionKey(client.region));
    return own.length === 0 || own.some((contribution) => this.isMet(contribution));
  }

  private holds({ assumptions }: Met): boolean {
    return !assumptions.some((assumption) => this.superseded.has(assumption));
  }

  /** The uses, in the order of files and places. */
  uses(locate: (at: NodeRef) => Location, read: (value: Value, key: string) => Value): RecordedUses {
    const reached = new Map<Entry, string[]>(this.entries.map((entry) => [entry, []]));
    const places = [...this.places.values()].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'client' ? -1 : 1));
    const clientIds = new Map<string, string>();
    const cuts = this.cuts.byPlace();
    const uses: Use[] = [];
    for (const place of places) {
      const groups = this.groups(place, cuts.get(keyOf(place)), locate);
      for (const [i, { region, contributions }] of groups.entries()) {
        const location = locate(place.at);
        const id = [place.kind, location.file, location.range.start, ...(place.operation ? [place.service, place.operation] : []), ...(groups.length > 1 ? [i + 1] : [])].join(':');
        for (const entry of entriesOf(place)) reached.get(entry)?.push(id);
        if (place.kind === 'client') for (const contribution of contributions) clientIds.set(clientKey(contribution), id);
        const hosts = shown(region, contributions).map(({ client, input, region: own }) => (client ? hostsOf(this.input.aws, client, among(region.values, own), { operation: place.operation, input }, read) : { hosts: [], hostedIn: [] }));
        const inputs = place.kind === 'operation' ? join(...contributions.flatMap(({ input }) => (input ? [input] : []))) : [];
        const names = namedResources(this.input.aws, inputs);
        const targets = targetsOf(place.service, inputs);
        uses.push({
          ...location,
          id,
          kind: place.kind,
          service: place.service,
          ...(place.operation && { operation: place.operation }),
          via: place.via,
          clients: place.kind === 'operation' ? [...new Set(contributions.flatMap((contribution) => clientIds.get(clientKey(contribution)) ?? []))].sort() : [],
          region,
          hosts: [...new Set(hosts.flatMap((each) => each.hosts))].sort(),
          hostedIn: [...new Set(hosts.flatMap((each) => each.hostedIn))].sort(),
          isTest: this.input.isTest(location.file),
          ...(names.length > 0 && { names }),
          ...(targets.length > 0 && { targets }),
          traits: [...place.traits, ...(this.handedOut.has(keyOf(place)) ? ['handedOut'] : []), ...(this.isDecidedInTest(location, region) ? ['decidedInTest'] : [])].sort(),
        });
      }
    }
    return { uses, reached };
  }

  /** Shipped code whose region only tests are known to hand in: what it is elsewhere cannot be told. */
  private isDecidedInTest({ file }: Location, { trace }: RegionBinding): boolean {
    const literals = trace.filter(({ kind }) => kind === 'literal');
    return !this.input.isTest(file) && literals.length > 0 && literals.every((step) => this.input.isTest(step.file));
  }

  /** Contributions of one place whose regions are decided alike are one use. */
  private groups(place: Place, cut: Cut | undefined, locate: (at: NodeRef) => Location): readonly { readonly region: RegionBinding; readonly contributions: readonly Contribution[] }[] {
    const groups = new Map<string, { values: Value[]; contributions: Contribution[]; starts: TraceStep[] }>();
    const holding = this.holding(place);
    const missing = cut && (cut.isOpen || variesByCaller(holding) || bringsAnother(cut, place, holding)) ? unknown('bound', cut.at, 'there is more here than the analysis follows') : [];
    for (const together of oneAtATime(holding)) {
      const start = startOf(place, together[0]!, locate);
      for (const { region, alternatives } of bindRegion(join(...together.map((contribution) => contribution.region), missing), start, locate)) {
        // What is pinned, each by a literal, is pinned together; what the environment decides is told apart by how.
        const key = region.environment.length === 0 && region.binding !== 'unresolved' ? 'pinned' : JSON.stringify([region.binding === 'ambient' || region.binding === 'unresolved' ? region.binding : [region.binding, region.values, region.environment]]);
        const group = groups.get(key) ?? { values: [], contributions: [], starts: [] };
        group.values.push(alternatives);
        group.contributions.push(...together);
        group.starts.push(start);
        groups.set(key, group);
      }
    }
    return [...groups.values()].flatMap(({ values, contributions, starts }) =>
      bindRegion(join(...values), starts[0]!, locate).map(({ region }) => ({ region, contributions })),
    );
  }
}

function keyOf({ kind, at, service, operation }: Omit<Place, 'contributions' | 'traits' | 'via'>): string {
  return `${kind} ${at.file} ${at.id} ${service} ${operation ?? ''}`;
}

/**
 * Contributions of which the environment lets only one happen stand for one client: `if (process.env.REGION) client = … else client = …`. What the
 * environment says takes the place of each that is there without: of all the clients that a list of regions brings when its variable is not set.
 */
function oneAtATime(contributions: readonly Contribution[]): readonly (readonly Contribution[])[] {
  const groups: Contribution[][] = [];
  for (const contribution of contributions) {
    const group = groups.find((others) => others.every((other) => excludes(other, contribution)));
    if (group) group.push(contribution);
    else groups.push([contribution]);
  }
  const said = contributions.filter(({ region }) => region.some(({ atom }) => atom.kind === 'environment'));
  return groups.map((group) => [...group, ...said.filter((one) => !group.includes(one) && group.every((other) => excludes(other, one)))]);
}

function excludes(some: Contribution, others: Contribution): boolean {
  if (some.region.length === 0 || others.region.length === 0) return false;
  return guardsOf(some).every((one) => guardsOf(others).every((other) => !agree(one, other)));
}

/** Those of the regions that a contribution has; all, where it has none of them by itself. */
function among(regions: readonly string[], own: Value): readonly string[] {
  const found = regions.filter((name) => own.some(({ atom }) => atom.kind === 'primitive' && atom.value === name));
  return found.length > 0 ? found : regions;
}

/** Hosts are shown of what a defaulted region is while the environment is silent. */
function shown({ binding }: RegionBinding, contributions: readonly Contribution[]): readonly Contribution[] {
  const silent = binding === 'defaulted' ? contributions.filter((contribution) => guardsOf(contribution).some(holdsInSilence)) : [];
  return silent.length > 0 ? silent : contributions;
}

function guardsOf({ region, path }: Contribution): readonly Guard[] {
  return region.flatMap(({ guard }) => {
    const both = conjoin(withoutChoices(guard), path);
    return both ? [both] : [];
  });
}

/** Is a place reached with several regions, or with one that a caller has given? */
function variesByCaller(contributions: readonly Contribution[]): boolean {
  const [first] = contributions;
  return contributions.some(({ region }) => region.some(({ atom }) => 'via' in atom && isArgument(atom.via)) || (first && regionKey(region) !== regionKey(first.region)));
}

/** Would a call that was not made have brought an operation a client in a region that it has not been seen with? */
function bringsAnother({ clients, othersToo }: Cut, { kind, service }: Place, contributions: readonly Contribution[]): boolean {
  if (kind === 'client') return false;
  return othersToo || [...clients].some((client) => client.service === service && !contributions.some(({ region }) => regionKey(region) === regionKey(client.region)));
}

function isArgument(via: Step | undefined): boolean {
  for (let step = via; step; step = step.before) if (step.kind === 'argument') return true;
  return false;
}

/** The ways into the program on which a place was met, whatever was assumed of the arguments: who else calls it does not change that. */
function entriesOf({ contributions }: Place): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  for (const { met } of contributions.values()) for (const { entry } of met) for (let one = entry; one; one = one.during) found.add(one);
  return found;
}

function startOf(place: Place, { client }: Contribution, locate: (at: NodeRef) => Location): TraceStep {
  const at = client?.at ?? place.at;
  return { ...locate(at), kind: 'client', note: client ? `${place.service} client` : 'a client that cannot be told' };
}

/** What the environment must say for the place to be reached decides among literals; where a variable is the region, it decides nothing more. */
function reachedUnder(path: Guard, all: Value): Value {
  const possible = possibleUnder(path, all);
  const region = possible.length > 0 ? possible : all;
  const needed = region.every(({ guard, atom }) => atom.kind === 'primitive' && withoutChoices(guard).length === 0) ? withoutChoices(path) : [];
  return region.flatMap(({ guard, atom }) => {
    const both = conjoin(withoutChoices(guard), needed);
    return both ? [{ guard: both, atom }] : [];
  });
}

function clientKey({ client, region }: Contribution): string {
  return client ? `${client.at.file} ${client.at.id} ${regionKey(client.region)}` : regionKey(region);
}

function contributionKey(contribution: Contribution): string {
  return `${clientKey(contribution)} ${regionKey(contribution.region)}`;
}

function regionKey(region: Value): string {
  const texts = region.map(({ guard, atom }) => {
    const what = atom.kind === 'primitive' ? `${String(atom.value)}@${atom.at?.file ?? ''}:${atom.at?.id ?? ''}` : atom.kind === 'environment' ? `$${atom.variable.name}` : atom.kind === 'unknown' ? `?${atom.at.file}:${atom.at.id}` : atom.kind;
    return `${withoutChoices(guard).map(({ variable, values, negated }) => `${variable.name}${negated ? '!' : '='}${values.join()}`).join()} ${what}`;
  });
  return texts.sort().join('|');
}
