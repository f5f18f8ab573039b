import { parentPort, workerData } from 'node:worker_threads';
import type { FolderPlace } from './folder-engine';
import { serveFolder } from './thread-entry';
import { openWorkspaceFolder } from './workspace-engine';

/** The program of a folder's thread. The analysis is loaded once it is needed: a result that has been kept does without. */
const place: FolderPlace = workerData;

if (parentPort) serveFolder(parentPort, openWorkspaceFolder(place, async () => (await import('../workspace/shipped-analyzer')).openAnalyzer));
