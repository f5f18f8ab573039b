/**
 * What regionlint's server and its own client say to each other beyond the Language Server Protocol. Plain data without dependencies, so
 * that the client can import it.
 */
import type { FolderReport } from './folder-report';

/** Request: everything that is known of each workspace folder, once the analysis has settled. */
export const REPORT_REQUEST = 'regionlint/report';

export interface Report {
  readonly folders: readonly FolderReport[];
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
