/**
 * What regionlint's server and its own client say to each other beyond the Language Server Protocol. Plain data without dependencies, so
 * that the client can import it.
 */
import type { mapDocument } from '../report/map-document';
import type { Severity } from '../rules/rule';

/** Request: everything that is known of each workspace folder, once the analysis has settled. */
export const REPORT_REQUEST = 'regionlint/report';

export interface Report {
  readonly folders: readonly FolderReport[];
}

/**
 * Request: what the outage of 2025-10-20 would have done to the entry points of each folder. It takes longer than the report, and is answered
 * with `RequestCancelled` where something changes meanwhile.
 */
export const REPLAY_REQUEST = 'regionlint/replay';

export interface Replays {
  readonly folders: readonly FolderReplay[];
}

interface CodePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A replay in words; files are relative to the folder, lines and columns are 1-based. */
export interface FolderReplay {
  readonly uri: string;
  readonly sentences: readonly string[];
  /** What is to be known of the times. */
  readonly notes: readonly string[];
  /** Worst first, without those that are unaffected. */
  readonly entrypoints: readonly {
    /** `fails`, `fails in part` … */
    readonly outcome: string;
    readonly title: string;
    /** `2 h 52 min` */
    readonly duration: string;
    readonly place: CodePlace;
    readonly episodes: readonly {
      /** `06:48 - 09:40` */
      readonly times: string;
      readonly text: string;
      readonly lost: readonly { readonly text: string; readonly region: string; readonly place: CodePlace; readonly decided: CodePlace | undefined }[];
      /** Where it ends in an error. */
      readonly ends: readonly CodePlace[];
    }[];
  }[];
}

/** One workspace folder as reports are drawn from it. Files are relative to the folder; lines and columns are 1-based. */
export interface FolderReport {
  readonly uri: string;
  readonly name: string;
  /** The dependency map document of docs/map.md. */
  readonly map: ReturnType<typeof mapDocument>;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** Files of which something could not be analysed. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  /** The configuration's errors; where there are any, the defaults were used. */
  readonly configurationProblems: readonly { readonly file: string; readonly message: string }[];
  /** Names for people, by service as it stands in the map: `{ "dynamodb": "DynamoDB" }`. */
  readonly serviceNames: Readonly<Record<string, string>>;
  /** What the event of 20 October 2025 did in us-east-1 to each service of the map, where it is known: clauses to follow "On 2025-10-20". */
  readonly outageEffects: Readonly<Record<string, string>>;
  /** Package of each file that is named by a use; files outside packages are absent. */
  readonly packages: Readonly<Record<string, string>>;
}

export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Id of the use it is about. */
  readonly use?: string;
  /** The rule's page. */
  readonly href: string;
}

/** Notification to the client: what the server is doing, after every change of it. */
export const STATUS_NOTIFICATION = 'regionlint/status';

export interface Status {
  /** `working`: an analysis runs; `ready`: all results are up to date; `failed`: the last run of some folder ended in an error. */
  readonly state: 'working' | 'ready' | 'failed';
  /** Warnings and errors in all folders, by the last results. */
  readonly risks: number;
}

/** Sent by a client as `initializationOptions`; every member is optional. */
export interface InitializationOptions {
  /**
   * `push`: diagnostics are always published, even if the client could ask for them. A client that follows what is published loses
   * nothing by it and needs not ask again every few seconds.
   */
  readonly diagnostics?: 'push';
  /** For clients that cannot be asked for their configuration: info and hints too. */
  readonly showInformation?: boolean;
}
