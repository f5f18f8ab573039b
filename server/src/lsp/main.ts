import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from './server';
import { serveFolder } from './thread-entry';
import { inThreads } from './thread-engine';
import { openWorkspaceFolder } from './workspace-engine';

const USAGE = `Usage: regionlint-language-server --stdio

Speaks the Language Server Protocol. Instead of --stdio: --node-ipc, --socket=PORT or --pipe=NAME.`;

/** Milliseconds without a key press before the analysis runs. Most runs take a few and are over before the next key; a long one is cancelled by it. */
const DELAY = 50;

if (isMainThread) serve(process.argv.slice(2));
else if (parentPort) serveFolder(parentPort, openWorkspaceFolder(String(workerData)));

function serve(args: readonly string[]): void {
  if (args[0] === '--version') {
    process.stdout.write(`${version}\n`);
  } else if (args[0] === '--help') {
    process.stdout.write(`${USAGE}\n`);
  } else if (args.some((argument) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(argument))) {
    const connection = createConnection(ProposedFeatures.all);
    // The threads of folders run this file too.
    const openFolder = inThreads((root) => new Worker(__filename, { workerData: root }));
    startServer(connection, { openFolder, version, delay: DELAY });
    connection.listen();
  } else {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  }
}
