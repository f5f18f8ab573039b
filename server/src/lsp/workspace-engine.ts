import { setImmediate } from 'node:timers/promises';
import { awsCatalog } from '../aws/aws-catalog';
import { octoberIncident } from '../aws/incidents';
import { lossesOf } from '../outage/losses';
import { replay } from '../outage/replay';
import { replayDocument } from '../report/replay-document';
import { EditableWorkspace } from '../workspace/editable-workspace';
import type { OpenAnalyzer } from '../workspace/workspace-analyzer';
import { Cancelled, type Cancellation, type FolderEngine, type FolderPlace } from './folder-engine';

/** Milliseconds of work after which others get their turn: a key press is not felt to wait, and pausing costs next to nothing. */
const SLICE = 10;

/** Analyses folders on disk, with the editor's unsaved texts over them. */
export function openWorkspaceFolder({ root, cache }: FolderPlace, load: () => Promise<OpenAnalyzer> | OpenAnalyzer): FolderEngine {
  const workspace = new EditableWorkspace(root, load, cache);
  return {
    setText: (file, text) => workspace.setText(file, text),
    clearText: (file) => workspace.clearText(file),
    changedOnDisk: (files) => workspace.changedOnDisk(files),
    async analyze(token, mayBeKept) {
      const checkpoint = () => throwIfCancelled(token);
      const { configurationProblems, packageOf, isKept, ...analysis } = await workspace.analyze({ checkpoint, pause: givingWay(token) }, mayBeKept);
      return { analysis, configurationProblems, serviceName: (service) => awsCatalog.displayName(service), packageOf, isKept };
    },
    async replay(token) {
      const { text, ...stage } = await workspace.stage({ checkpoint: () => throwIfCancelled(token), pause: givingWay(token) });
      return replayDocument({ incident: octoberIncident, isHypothetical: false, replay: await replay(lossesOf(octoberIncident), stage), text, serviceName: (service) => awsCatalog.displayName(service) });
    },
    rest: () => workspace.keep(),
    dispose: () => undefined,
  };
}

/** Lets other work of the process be done, and throws when the analysis is no longer wanted. */
function givingWay(token: Cancellation): () => Promise<void> {
  let since = performance.now();
  return async () => {
    throwIfCancelled(token);
    if (performance.now() - since < SLICE) return;
    await setImmediate();
    throwIfCancelled(token);
    since = performance.now();
  };
}

function throwIfCancelled({ isCancellationRequested }: Cancellation): void {
  if (isCancellationRequested) throw new Cancelled();
}
