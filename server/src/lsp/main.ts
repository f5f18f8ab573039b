import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from './server';
import { openWorkspaceFolder } from './workspace-engine';

const USAGE = `Usage: regionlint-language-server --stdio

Speaks the Language Server Protocol. Instead of --stdio: --node-ipc, --socket=PORT or --pipe=NAME.`;

/** Milliseconds without a key press before the analysis runs: below what one notices, above the pace of typing. */
const DELAY = 120;

const [first = ''] = process.argv.slice(2);
if (first === '--version') {
  process.stdout.write(`${version}\n`);
} else if (first === '--help') {
  process.stdout.write(`${USAGE}\n`);
} else if (!process.argv.slice(2).some((argument) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(argument))) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, { openFolder: openWorkspaceFolder, version, delay: DELAY });
  connection.listen();
}
