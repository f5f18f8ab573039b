import type { MessagePort } from 'node:worker_threads';
import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled, type FolderEngine } from './folder-engine';
import { type FromThread, toPlain, type ToThread } from './thread-messages';

/** Runs in the thread of a folder: does with its engine what the server tells it. */
export function serveFolder(port: MessagePort, engine: FolderEngine): void {
  // One after the other: a run that was stopped has to end before the next one begins.
  let last = Promise.resolve();
  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'set-text':
        return engine.setText(message.file, message.text);
      case 'clear-text':
        return engine.clearText(message.file);
      case 'changed-on-disk':
        return engine.changedOnDisk(message.files);
      case 'analyze':
        last = last.then(async () => port.postMessage(await answer(engine, message.stop)));
    }
  });
}

async function answer(engine: FolderEngine, stop: Int32Array): Promise<FromThread> {
  try {
    return { kind: 'done', result: toPlain(await engine.analyze(tokenOf(stop))) };
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** It has to be looked at: no event comes through while the thread is at work. */
function tokenOf(stop: Int32Array): CancellationToken {
  return {
    get isCancellationRequested() {
      return Atomics.load(stop, 0) === 1;
    },
    onCancellationRequested: () => ({ dispose: () => undefined }),
  };
}
