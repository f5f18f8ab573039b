import type { FunctionFact } from '../../extract/facts';
import type { Closure, HeapObject } from '../values/heap';

/** What has been entered so far, so that nothing is entered again that would show the same. */
export class WaysTaken {
  /** By `entryKey`, with the foreign functions met there. */
  readonly strangers = new Map<string, ReadonlyMap<FunctionFact, Closure>>();
  /** By `entryKey`, the application that a route was part of. */
  readonly applications = new Map<string, object | undefined>();
  /** Handlers made by libraries. */
  readonly handlers = new Set<HeapObject>();
  /** Functions that used up all their steps. */
  readonly unfinished = new Set<FunctionFact>();
}
