import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { defaultCacheFolder } from '../project/cache-folder';
import { startServer } from './server';
import { inThreads } from './thread-engine';

const USAGE = `Usage: regionlint-language-server --stdio [--no-cache | --cache-location=DIRECTORY]

Speaks the Language Server Protocol. Instead of --stdio: --node-ipc, --socket=PORT or --pipe=NAME.
What was found is kept in the system's folder for caches, so that the next start shows it at once where nothing has changed.`;

/** Milliseconds without a key press before the analysis runs. Most runs take a few and are over before the next key; a long one is cancelled by it. */
const DELAY = 50;

serve(process.argv.slice(2));

function serve(args: readonly string[]): void {
  if (args[0] === '--version') {
    process.stdout.write(`${version}\n`);
  } else if (args[0] === '--help') {
    process.stdout.write(`${USAGE}\n`);
  } else if (args.some((argument) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(argument))) {
    const connection = createConnection(ProposedFeatures.all);
    // The threads of folders run this file too.
    const cache = cacheOf(args);
    const openFolder = inThreads((root) => new Worker(join(__dirname, 'regionlint-folder.js'), { argv: cache === undefined ? [root] : [root, cache] }));
    startServer(connection, { openFolder, version, delay: DELAY });
    connection.listen();
  } else {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  }
}

function cacheOf(args: readonly string[]): string | undefined {
  if (args.includes('--no-cache')) return undefined;
  const [, location] = args.map((argument) => /^--cache-location=(.+)$/.exec(argument)).find((match) => match) ?? [];
  return location === undefined ? defaultCacheFolder(process.env) : resolve(location);
}
