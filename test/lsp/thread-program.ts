import { parentPort, workerData } from 'node:worker_threads';
import type { FolderPlace } from '../../server/src/lsp/folder-engine';
import { serveFolder } from '../../server/src/lsp/thread-entry';
import { openWorkspaceFolder } from '../../server/src/lsp/workspace-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';

/** The program of a folder's thread with all that it loads later: what runs TypeScript here follows no dynamic import in a thread. */
const place: FolderPlace = workerData;

if (parentPort) serveFolder(parentPort, openWorkspaceFolder(place, () => openAnalyzer));
