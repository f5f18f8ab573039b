import type { Machine } from '../evaluate/machine';
import type { NodeRef, Value } from '../values/value';

/** Code that the program hands to a framework, which calls it from outside: a route, a consumer of a queue, a scheduled job. */
export interface Registration {
  readonly kind: 'http' | 'job';
  /** Where it is registered. */
  readonly at: NodeRef;
  /** `GET /orders/:id`; several where a router is mounted more than once. */
  names(): readonly string[];
  /** The application around it all, as far as that is known by now: what runs before it, and what hangs on it, is that one's. */
  application?(): object;
  /** Enters it as the framework does: a promise of what is answered. */
  enter(m: Machine): Value;
}

/** What has been registered, each once, in the order of the program. */
export class Registrations {
  private readonly files = new Set<string>();
  private readonly byKey = new Map<string, Registration>();

  add(registration: Registration): void {
    const { kind, at } = registration;
    const key = `${kind} ${at.file} ${at.id} ${registration.names().join()}`;
    if (!this.byKey.has(key)) this.byKey.set(key, registration);
    this.files.add(at.file);
  }

  /** Does a file register something? Then it is code that is entered, whether it has to do with AWS itself or only calls what has. */
  isMadeIn(file: string): boolean {
    return this.files.has(file);
  }

  all(): readonly Registration[] {
    return [...this.byKey.values()];
  }
}
