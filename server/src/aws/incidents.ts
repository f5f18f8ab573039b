import october2025 from './incidents/2025-10-20.json';

/** How well a time or an effect is known: read in AWS's own text, in a public copy of it, or told from memory. */
export type Verification = 'official-excerpt' | 'mirror' | 'unverified' | 'secondary + memory';

/** One service's trouble during an event. Times are UTC, to the minute; null where none was published. */
export interface IncidentRow {
  /** Package suffix where it is a service as a whole, else a name of the part: `lambda-sqs-event-source`. */
  readonly service: string;
  /** `*` where the effect crossed regions. */
  readonly region: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly plane: string;
  readonly scope: string;
  readonly effect: string;
  readonly source: string;
  /** What vouches for `from`, `to`, `effect` and for times named in the effect. */
  readonly verification: Readonly<Record<string, string | undefined>>;
}

/** The event of 19-20 October 2025 in us-east-1; data/SOURCES.md says what the marks mean. */
export const octoberOutage: readonly IncidentRow[] = october2025;

/** What the event did to one service in one region, and across regions. */
export const outageOf = (service: string, region: string): readonly IncidentRow[] =>
  octoberOutage.filter((row) => row.service === service && (row.region === region || row.region === '*'));
