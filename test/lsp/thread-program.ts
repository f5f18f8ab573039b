import { parentPort } from 'node:worker_threads';
import { serveFolder } from '../../server/src/lsp/thread-entry';
import { openWorkspaceFolder } from '../../server/src/lsp/workspace-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';

/** The program of a folder's thread with all that it loads later: what runs TypeScript here follows no dynamic import in a thread. */
const [root = '', cache] = process.argv.slice(2);

if (parentPort) serveFolder(parentPort, openWorkspaceFolder({ root, ...(cache !== undefined && { cache }) }, () => openAnalyzer));
