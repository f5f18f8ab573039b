import type { FunctionFact } from '../../extract/facts';
import type { NodeRef } from '../values/value';
import type { ClientData } from './client';

/** Something that a bound of the analysis has kept from running. */
export interface Cut {
  readonly at: NodeRef;
  /** Clients that it would have brought with it. */
  readonly clients: ReadonlySet<ClientData>;
  /** It would have brought something that can hold more clients than are seen in it. */
  readonly othersToo: boolean;
  /** Nothing shows that the place would have been reached as it was before. */
  readonly isOpen: boolean;
}

const NO_CLIENTS: ReadonlySet<ClientData> = new Set();

/**
 * What bounds have kept from running: calls that were refused, rounds of loops that were dropped. Places that run within them may be reached with more
 * than has been seen, and then their regions are not to be claimed.
 */
export class Cuts {
  /** The functions under way, outermost first. */
  active: readonly { readonly fn: FunctionFact }[] = [];
  /** Places that have been met while a function was under way, in itself or in what it called. */
  private readonly within = new Map<FunctionFact, Set<string>>();
  private readonly refused = new Map<FunctionFact, Cut>();
  private readonly dropped = new Map<string, Cut>();
  private met: string[] = [];

  meets(place: string): void {
    this.met.push(place);
    for (const { fn } of this.active) {
      const places = this.within.get(fn);
      if (places) places.add(place);
      else this.within.set(fn, new Set([place]));
    }
  }

  /** How many places have been met by now: what is met from here on can be told apart. */
  mark(): number {
    return this.met.length;
  }

  /** Marks are not needed any longer. */
  forget(): void {
    this.met = [];
  }

  /** A loop is left although it would go on: what one round has met another may meet otherwise; what several have met alike is alike in all. */
  loop(since: number, at: NodeRef): void {
    const times = new Map<string, number>();
    for (const place of this.met.slice(since)) times.set(place, (times.get(place) ?? 0) + 1);
    for (const [place, count] of times) add(this.dropped, place, { at, clients: NO_CLIENTS, othersToo: false, isOpen: count === 1 });
  }

  /** A call was not made. */
  call(fn: FunctionFact, at: NodeRef, clients = NO_CLIENTS, othersToo = false): void {
    add(this.refused, fn, { at, clients, othersToo, isOpen: false });
  }

  /** By place, what has been left out there. */
  byPlace(): ReadonlyMap<string, Cut> {
    const found = new Map(this.dropped);
    for (const [fn, cut] of this.refused) for (const place of this.within.get(fn) ?? []) add(found, place, cut);
    return found;
  }
}

function add<K>(cuts: Map<K, Cut>, key: K, cut: Cut): void {
  const known = cuts.get(key);
  const isNew = !known || (cut.isOpen && !known.isOpen) || (cut.othersToo && !known.othersToo) || [...cut.clients].some((client) => !known.clients.has(client));
  if (isNew) cuts.set(key, known ? { at: known.at, clients: new Set([...known.clients, ...cut.clients]), othersToo: known.othersToo || cut.othersToo, isOpen: known.isOpen || cut.isOpen } : cut);
}
