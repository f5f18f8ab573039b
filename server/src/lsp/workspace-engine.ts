import { setImmediate } from 'node:timers/promises';
import { awsCatalog } from '../aws/aws-catalog';
import { EditableWorkspace } from '../workspace/editable-workspace';
import { Cancelled, type Cancellation, type OpenFolder } from './folder-engine';

/** Milliseconds of work after which messages are let in: a key press is not felt to wait, and pausing costs next to nothing. */
const SLICE = 10;

/** Analyses folders as the workspace room does, and gives way to the client meanwhile. */
export const openWorkspaceFolder: OpenFolder = (root) => {
  const workspace = new EditableWorkspace(root);
  return {
    setText: (file, text) => workspace.setText(file, text),
    clearText: (file) => workspace.clearText(file),
    changedOnDisk: (files) => workspace.changedOnDisk(files),
    async analyze(token) {
      const analysis = await workspace.analyze({ pause: givingWay(token) });
      const { configurationProblems } = analysis;
      return { analysis, configurationProblems, serviceName: (service) => awsCatalog.displayName(service), packageOf: (file) => analysis.packageOf(file) };
    },
  };
};

function givingWay(token: Cancellation): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await setImmediate();
    if (token.isCancellationRequested) throw new Cancelled();
    since = performance.now();
  };
}
