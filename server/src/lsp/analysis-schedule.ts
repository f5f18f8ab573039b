import { CancellationTokenSource, type CancellationToken } from 'vscode-languageserver';
import { Cancelled } from './folder-engine';

export interface ScheduleEvents<Result> {
  /** A run began; called once until `done` or `failed` follows, however often it has to start over. */
  started(): void;
  /** The result takes everything into account that was told by `touch`. */
  done(result: Result): void;
  failed(error: unknown): void;
}

/**
 * Keeps one result up to date: at most one run at a time, begun a moment after the last change, begun over when something
 * changes meanwhile, and at once when somebody waits for it.
 */
export class AnalysisSchedule<Result> {
  private wanted = 1;
  private latest: { readonly revision: number; readonly result: Result } | undefined;
  private running: CancellationTokenSource | undefined;
  private timer: NodeJS.Timeout | undefined;
  private waiting: PromiseWithResolvers<Result> | undefined;
  private isBusy = false;
  private isDisposed = false;

  constructor(
    /** `isFirst`: there is no result yet. */
    private readonly run: (token: CancellationToken, isFirst: boolean) => Promise<Result>,
    private readonly events: ScheduleEvents<Result>,
    /** Milliseconds without a change before a run begins by itself. */
    private readonly delay: number,
    /** Does a result hold, but not prepare what the next change needs? Then another run follows at once. */
    private readonly isPreliminary: (result: Result) => boolean = () => false,
  ) {}

  /** Something changed: the last result is out of date. */
  touch(): void {
    this.wanted++;
    this.running?.cancel();
    clearTimeout(this.timer);
    // Nobody types yet before there is a first result.
    this.timer = setTimeout(() => this.begin(), this.waiting || !this.latest ? 0 : this.delay);
  }

  /** The last result, out of date or not. */
  get last(): Result | undefined {
    return this.latest?.result;
  }

  /** A result that takes every change so far into account; throws `Cancelled` as soon as the token is set. */
  async current(token: CancellationToken): Promise<Result> {
    if (token.isCancellationRequested || this.isDisposed) throw new Cancelled();
    if (this.latest?.revision === this.wanted) return this.latest.result;
    this.waiting ??= quietly(withResolvers<Result>());
    const cancelled = quietly(withResolvers<never>());
    const listener = token.onCancellationRequested(() => cancelled.reject(new Cancelled()));
    this.begin();
    try {
      return await Promise.race([this.waiting.promise, cancelled.promise]);
    } finally {
      listener.dispose();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.running?.cancel();
    clearTimeout(this.timer);
    this.settle((waiting) => waiting.reject(new Cancelled()));
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.running || this.isDisposed) return;
    if (!this.isBusy) {
      this.isBusy = true;
      this.events.started();
    }
    void this.runOnce();
  }

  private async runOnce(): Promise<void> {
    const revision = this.wanted;
    this.running = new CancellationTokenSource();
    let outcome: (() => void) | undefined;
    try {
      const result = await this.run(this.running.token, !this.latest);
      if (revision === this.wanted) outcome = () => this.succeed(revision, result);
    } catch (error) {
      if (revision === this.wanted && !(error instanceof Cancelled)) outcome = () => this.fail(error);
    }
    this.running.dispose();
    this.running = undefined;
    if (this.isDisposed) return;
    if (outcome) outcome();
    // Cancelled by a change: its timer starts the next run, unless it went off while this run was still ending.
    else if (!this.timer) this.begin();
  }

  private succeed(revision: number, result: Result): void {
    this.latest = { revision, result };
    this.isBusy = false;
    this.events.done(result);
    this.settle((waiting) => waiting.resolve(result));
    if (this.isPreliminary(result)) this.timer = setTimeout(() => this.begin(), 0);
  }

  private fail(error: unknown): void {
    this.isBusy = false;
    this.events.failed(error);
    this.settle((waiting) => waiting.reject(error));
  }

  private settle(end: (waiting: PromiseWithResolvers<Result>) => void): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) end(waiting);
  }
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

// Promise.withResolvers came with Node 22.
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** A rejection that nobody waits for any more is no crash. */
function quietly<T>(deferred: PromiseWithResolvers<T>): PromiseWithResolvers<T> {
  deferred.promise.catch(() => undefined);
  return deferred;
}
