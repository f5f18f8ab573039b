import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { STATUS_NOTIFICATION, type Status } from './protocol';

/** Tells the client what the server is doing: a status after each change of it, and progress while a folder is analysed for the first time. */
export class StatusReport {
  private readonly working = new Set<string>();
  private readonly failed = new Set<string>();
  private readonly risks = new Map<string, number>();
  private readonly progress = new Map<string, Promise<WorkDoneProgressServerReporter>>();

  constructor(
    private readonly connection: Connection,
    private readonly canShowProgress: boolean,
  ) {}

  /** `folder` is its path, `name` what people call it. */
  started(folder: string, name: string): void {
    this.working.add(folder);
    if (this.canShowProgress && !this.risks.has(folder) && !this.progress.has(folder)) this.progress.set(folder, this.begin(name));
    this.send();
  }

  done(folder: string, risks: number): void {
    this.risks.set(folder, risks);
    this.failed.delete(folder);
    this.end(folder);
  }

  doneFailing(folder: string): void {
    this.failed.add(folder);
    this.end(folder);
  }

  removed(folder: string): void {
    this.risks.delete(folder);
    this.failed.delete(folder);
    this.end(folder);
  }

  private end(folder: string): void {
    this.working.delete(folder);
    void this.progress.get(folder)?.then(
      (progress) => progress.done(),
      () => undefined,
    );
    this.progress.delete(folder);
    this.send();
  }

  private async begin(name: string): Promise<WorkDoneProgressServerReporter> {
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin(`regionlint: analyzing ${name}`);
    return progress;
  }

  private send(): void {
    const risks = [...this.risks.values()].reduce((sum, count) => sum + count, 0);
    const state = this.working.size > 0 ? 'working' : this.failed.size > 0 ? 'failed' : 'ready';
    const status: Status = { state, risks };
    void this.connection.sendNotification(STATUS_NOTIFICATION, status);
  }
}
