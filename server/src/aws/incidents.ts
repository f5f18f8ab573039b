import october2025 from './incidents/2025-10-20.json';

/** How well a time or an effect is known: read in AWS's own text, in a public copy of it, or told from memory. */
export type Verification = 'official-excerpt' | 'mirror' | 'unverified' | 'secondary + memory';

/** An event at AWS; docs/incidents.md is the contract of its form in a file. */
export interface Incident {
  readonly title: string;
  /** Where it can be read. */
  readonly source?: string;
  readonly windows: readonly IncidentWindow[];
}

/** One service's trouble during an event. Times are UTC, to the minute; null where none was published. */
export interface IncidentWindow {
  /** Package suffix where it is a service as a whole, else a name of the part: `lambda-sqs-event-source`. */
  readonly service: string;
  /** `*` where the effect crossed regions. */
  readonly region: string;
  readonly from: string | null;
  readonly to: string | null;
  /** `control`, `data`, `launch` …: for people. */
  readonly plane?: string;
  readonly effect: string;
  /** Calls that failed; absent: all of the service's. Empty: none that a program makes through the SDK. */
  readonly calls?: readonly FailingCalls[];
  /** Part of the calls went through. */
  readonly partial?: boolean;
  readonly source?: string;
  /** What vouches for `from`, `to`, `effect` and for times named in the effect. */
  readonly verification?: Readonly<Record<string, string | undefined>>;
  readonly note?: string;
}

export interface FailingCalls {
  /** SDK v3 package suffix. */
  readonly service: string;
  /** API names, `Create*` for all that begin so; absent: all. */
  readonly operations?: readonly string[];
}

/** The event of 19-20 October 2025 in us-east-1. */
export const octoberIncident: Incident = october2025;

/** The events that are shipped, by their names; data/SOURCES.md says what the marks mean. */
export const INCIDENTS: ReadonlyMap<string, Incident> = new Map([['2025-10-20', octoberIncident]]);

/** What happened on that day. */
export const octoberOutage: readonly IncidentWindow[] = octoberIncident.windows;
