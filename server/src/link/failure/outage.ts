import { withHandler } from '../evaluate/exceptions';
import type { Exit, Machine } from '../evaluate/machine';
import { contentKey } from './contents';
import type { Guard, Variable } from '../values/guard';
import { ALWAYS, conjoin, conjoinEach, constrain, holdsInSilence, outageIn, OUTAGE_OFF, OUTAGE_ON } from '../values/guard';
import { Cell, type Store } from '../values/heap';
import { join, NEVER, type NodeRef, primitive, under, type Value } from '../values/value';

/** What is out, as the program meets it. */
export interface Outage {
  /** For people: `us-east-1/dynamodb`. */
  readonly name: string;
  /** Is a service lost where it answers from this region? */
  loses(service: string, hostedIn: string): boolean;
  /** Could it be lost in some region? */
  concerns(service: string): boolean;
  /** How requests fare whose region nobody can tell: the verdict stands where it is the same either way. */
  readonly openRequests: 'lost' | 'kept';
}

/** An operation of a service with some input, wherever it is called: one that fails in a region is made up for by the same one in another. */
export interface Loss {
  readonly service: string;
  readonly operation: string | undefined;
  readonly input: Value;
  /** When the call is lost, and when the same one is answered elsewhere; an unknown in circumstances that are too many to be kept. */
  readonly lost: Cell;
  readonly answered: Cell;
  /** Where the lost calls stand. */
  readonly places: NodeRef[];
}

/** An end of the process: `process.exit(1)`, or a rejected promise that nobody looks at. */
export interface ProcessEnd {
  readonly path: Guard;
  readonly at: NodeRef;
}

/** What was met on one way into the program. */
export class Ledger {
  readonly losses = new Map<string, Loss>();
  readonly exits: ProcessEnd[] = [];
  readonly unhandled: ProcessEnd[] = [];
  /** Requests whose region would decide whether they are lost. */
  readonly open: NodeRef[] = [];
  /** Calls that are lost where they have been lost before. */
  readonly retried: NodeRef[] = [];
  /** Calls that are made only because of the outage. */
  readonly failover: NodeRef[] = [];
  /** Those of them that are lost as well. */
  readonly futile: NodeRef[] = [];
  /** When the first call was lost, on the clock that orders choices. */
  firstLoss = Number.POSITIVE_INFINITY;
}

/** What loading a module has come to. */
export interface Load {
  readonly file: string;
  readonly thrown: readonly Exit[];
  readonly ledger: Ledger;
}

export interface Request {
  readonly service: string;
  readonly operation: string | undefined;
  readonly input: Value;
  readonly at: NodeRef;
  /** What holds when it is made. */
  readonly path: Guard;
  /** The latest choice that has been made. */
  readonly clock: number;
}

/** How a request fares: when its answer comes, and when it fails. */
export interface RequestFate {
  readonly kept: readonly Guard[];
  readonly lost: readonly Guard[];
}

/** A region that a request can go to: lost, not lost, or nobody can tell. */
export interface Destination {
  readonly guard: Guard;
  readonly fate: 'lost' | 'kept' | 'open';
}

/** One outage while it is played: every request that it concerns goes both ways, and the guards of all that follows say which. */
export class OutageRun {
  readonly variable: Variable;
  readonly on: Guard;
  readonly off: Guard;
  /** What loading each module has come to. */
  readonly loads = new Map<string, Load>();
  ledger = new Ledger();

  constructor(
    readonly outage: Outage,
    private readonly store: Store,
  ) {
    this.variable = { kind: 'outage', name: outage.name, order: Number.POSITIVE_INFINITY };
    this.on = constrain(this.variable, [OUTAGE_ON]);
    this.off = constrain(this.variable, [OUTAGE_OFF]);
  }

  /** Runs something with a ledger of its own. */
  within<T>(run: () => T): { readonly result: T; readonly ledger: Ledger } {
    const outer = this.ledger;
    const ledger = new Ledger();
    this.ledger = ledger;
    const result = run();
    this.ledger = outer;
    return { result, ledger };
  }

  /** Loads a module: what is lost and thrown meanwhile is of everybody who needs the module. */
  load(m: Machine, file: string, run: () => void): void {
    const { result, ledger } = this.within(() => withHandler(m, 'promise', run));
    this.loads.set(file, { file, thrown: result.handler.thrown, ledger });
  }

  /** Notes a request and says how it fares. */
  request({ service, operation, input, at, path, clock }: Request, destinations: readonly Destination[]): RequestFate {
    const kept: Guard[] = [];
    const lost: Guard[] = [];
    const answered: Guard[] = [];
    const silent = destinations.filter(({ guard }) => holdsInSilence(guard));
    const counted = silent.length > 0 ? silent : destinations;
    for (const destination of destinations) {
      const { guard, fate } = destination;
      if (fate === 'open' && counted.includes(destination)) this.ledger.open.push(at);
      const isLost = counted.includes(destination) && (fate === 'lost' || (fate === 'open' && this.outage.openRequests === 'lost'));
      const without = conjoin(guard, this.off);
      const within = conjoin(guard, this.on);
      if (!isLost) {
        kept.push(guard);
        answered.push(guard);
        continue;
      }
      if (without) kept.push(without);
      if (within) lost.push(within);
    }
    this.note({ service, operation, input, at, path, clock }, lost, answered);
    return { kept, lost };
  }

  /** A promise that nobody waits for: where it is rejected, the process ends. */
  abandon(rejected: Value, path: Guard, at: NodeRef): void {
    for (const { guard } of rejected) {
      const both = conjoin(path, guard);
      if (both) this.ledger.unhandled.push({ path: both, at });
    }
  }

  exit(path: Guard, at: NodeRef): void {
    this.ledger.exits.push({ path, at });
  }

  private note({ service, operation, input, at, path, clock }: Request, lost: readonly Guard[], answered: readonly Guard[]): void {
    const key = `${service}.${operation ?? ''} ${contentKey(input)}`;
    let loss = this.ledger.losses.get(key);
    if (!loss) this.ledger.losses.set(key, (loss = { service, operation, input, lost: fromTheStart(), answered: fromTheStart(), places: [] }));
    if (outageIn(path) === 'on') {
      const isAgain = lost.length > 0 && loss.places.some((place) => place.file === at.file && place.id === at.id);
      (isAgain ? this.ledger.retried : this.ledger.failover).push(at);
      if (!isAgain && lost.length > 0) this.ledger.futile.push(at);
    }
    if (lost.length > 0) {
      this.ledger.firstLoss = Math.min(this.ledger.firstLoss, clock);
      if (!loss.places.some((place) => place.file === at.file && place.id === at.id)) loss.places.push(at);
    }
    this.mark(loss.lost, lost, at);
    this.mark(loss.answered, answered, at);
  }

  /** With a place, so that a value of too many circumstances says that there are more, and does not leave them out. */
  private mark(cell: Cell, guards: readonly Guard[], at: NodeRef): void {
    if (guards.length > 0) this.store.write(cell, join(cell.value, ...guards.map((guard): Value => under(guard, primitive(undefined, at)))));
  }
}

/** A cell that every way of the program can reach, whichever comes to it first. */
function fromTheStart(): Cell {
  return new Cell(NEVER, false, 0);
}

/** A request that nothing is said of. */
export const ANSWERED: RequestFate = { kept: [ALWAYS], lost: [] };

/** Requests that are made one after another: the first that is lost ends it. */
export function allOf(fates: readonly RequestFate[]): RequestFate {
  return fates.reduce((first, then) => {
    if (first.lost.length === 0) return then;
    return { kept: conjoinEach(first.kept, then.kept), lost: [...first.lost, ...conjoinEach(first.kept, then.lost)] };
  }, ANSWERED);
}
