import type { Worker } from 'node:worker_threads';
import type { CancellationToken } from 'vscode-languageserver';
import type { ReplayDocument } from '../report/replay-document';
import { Cancelled, type FolderAnalysis, type FolderEngine, type OpenFolder } from './folder-engine';
import { type FromThread, fromPlain, type Question, type ThreadAnswer, type ToThread } from './thread-messages';

/**
 * Analyses each folder in a thread of its own, so that the server answers, and can stop a run, while the analysis is at work.
 * `start` starts the thread of a folder; `serveFolder` has to run in it.
 */
export function inThreads(start: (root: string) => Worker): OpenFolder {
  return (root) => new ThreadEngine(() => start(root));
}

class ThreadEngine implements FolderEngine {
  /** Kept for a thread that has to be started again. */
  private readonly texts = new Map<string, string>();
  private thread: Worker | undefined;
  /** Counts the questions, so that each gets its own answer. */
  private asked = 0;
  private stopReplay: (() => void) | undefined;
  private latest: FolderAnalysis | undefined;

  /** The thread loads what it needs while the client is still telling what it has open. */
  constructor(private readonly start: () => Worker) {
    this.thread = this.started();
  }

  setText(file: string, text: string): void {
    this.texts.set(file, text);
    if (this.thread) tell(this.thread, { kind: 'set-text', file, text });
  }

  clearText(file: string): void {
    this.texts.delete(file);
    if (this.thread) tell(this.thread, { kind: 'clear-text', file });
  }

  changedOnDisk(files: readonly string[]): void {
    // A thread that is yet to be started will read the disk as it is then.
    if (this.thread) tell(this.thread, { kind: 'changed-on-disk', files });
  }

  async analyze(token: CancellationToken, mayBeKept = false): Promise<FolderAnalysis> {
    // Diagnostics do not wait for a replay, whose result would be out of date.
    this.stopReplay?.();
    const answer = await this.ask({ kind: 'analyze', mayBeKept }, token, newSwitch());
    if (answer.kind === 'done') this.latest = fromPlain(answer.result);
    if (!this.latest) throw new Error('A thread has said that nothing has changed before it has said anything.');
    return this.latest;
  }

  async replay(token: CancellationToken): Promise<ReplayDocument> {
    const stop = newSwitch();
    this.stopReplay = () => Atomics.store(stop, 0, 1);
    const answer = await this.ask({ kind: 'replay' }, token, stop);
    if (answer.kind !== 'replayed') throw new Cancelled();
    return answer.document;
  }

  private async ask(question: Question, token: CancellationToken, stop: Int32Array): Promise<ThreadAnswer> {
    const thread = (this.thread ??= this.started());
    if (token.isCancellationRequested) throw new Cancelled();
    const listener = token.onCancellationRequested(() => Atomics.store(stop, 0, 1));
    try {
      const id = ++this.asked;
      const answered = answerTo(thread, id);
      tell(thread, { ...question, id, stop });
      const answer = await answered;
      if (answer.kind === 'failed') throw answer.error;
      if (answer.kind === 'cancelled') throw new Cancelled();
      return answer;
    } finally {
      listener.dispose();
    }
  }

  dispose(): void {
    const { thread } = this;
    this.thread = undefined;
    void thread?.terminate();
  }

  private started(): Worker {
    const thread = this.start();
    // Should it die, out of memory for one, the next analysis starts another.
    thread.on('error', () => this.forget(thread));
    thread.on('exit', () => this.forget(thread));
    for (const [file, text] of this.texts) tell(thread, { kind: 'set-text', file, text });
    return thread;
  }

  private forget(thread: Worker): void {
    if (this.thread === thread) this.thread = undefined;
  }
}

function tell(thread: Worker, message: ToThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  thread.postMessage(message);
}

/** Shared memory that tells a thread to stop. */
function newSwitch(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

function answerTo(thread: Worker, id: number): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    const end = () => {
      thread.off('message', answered);
      thread.off('error', failed);
      thread.off('exit', exited);
    };
    const answered = (message: FromThread) => {
      if (message.id !== id) return;
      end();
      resolve(message);
    };
    const failed = (error: Error) => {
      end();
      reject(error);
    };
    const exited = () => {
      end();
      reject(new Cancelled());
    };
    thread.on('message', answered);
    thread.on('error', failed);
    thread.on('exit', exited);
  });
}
