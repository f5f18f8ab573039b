import { parentPort } from 'node:worker_threads';
import { serveFolder } from './thread-entry';
import { openWorkspaceFolder } from './workspace-engine';

/** The program of a folder's thread. The analysis is loaded once it is needed: a result that has been kept does without. */
const [root = '', cache] = process.argv.slice(2);

if (parentPort) serveFolder(parentPort, openWorkspaceFolder({ root, ...(cache !== undefined && { cache }) }, async () => (await import('../workspace/shipped-analyzer')).openAnalyzer));
