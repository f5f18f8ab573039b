import type { MessagePort } from 'node:worker_threads';
import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled, type FolderAnalysis, type FolderEngine } from './folder-engine';
import { type Question, type ThreadAnswer, toPlain, type ToThread } from './thread-messages';

/** Milliseconds without a message after which a thread rests. */
const BUSY = 2000;

/** Runs in the thread of a folder: does with its engine what the server tells it. */
export function serveFolder(port: MessagePort, engine: FolderEngine): void {
  // One after the other: a run that was stopped has to end before the next one begins.
  let last = Promise.resolve();
  let latest: FolderAnalysis | undefined;
  const answer = async (question: Question, stop: Int32Array): Promise<ThreadAnswer> => {
    try {
      if (question.kind === 'replay') return { kind: 'replayed', document: await engine.replay(tokenOf(stop)) };
      const found = await engine.analyze(tokenOf(stop), question.mayBeKept);
      const isKnown = latest !== undefined && isSame(latest, found);
      latest = found;
      return isKnown ? { kind: 'unchanged' } : { kind: 'done', result: toPlain(found) };
    } catch (error) {
      if (error instanceof Cancelled) return { kind: 'cancelled' };
      return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  let resting: NodeJS.Timeout | undefined;
  port.on('message', (message: ToThread) => {
    clearTimeout(resting);
    switch (message.kind) {
      case 'set-text':
        return engine.setText(message.file, message.text);
      case 'clear-text':
        return engine.clearText(message.file);
      case 'changed-on-disk':
        return engine.changedOnDisk(message.files);
      case 'analyze':
      case 'replay':
        last = last.then(async () => {
          port.postMessage({ ...(await answer(message, message.stop)), id: message.id });
          clearTimeout(resting);
          resting = setTimeout(() => engine.rest?.(), BUSY);
        });
    }
  });
}

/** What has not been found anew is the same object. */
function isSame({ analysis, configurationProblems }: FolderAnalysis, found: FolderAnalysis): boolean {
  const { map, diagnostics, problems } = found.analysis;
  return analysis.map === map && analysis.diagnostics === diagnostics && configurationProblems === found.configurationProblems && JSON.stringify(analysis.problems) === JSON.stringify(problems);
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
