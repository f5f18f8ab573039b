import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { STATUS_NOTIFICATION, type Status } from '../../server/src/lsp/protocol';
import { type Measured, median } from './measure';
import { ROWS } from './table';

const SERVER = join(__dirname, '../../dist/regionlint-language-server.js');
/** Of `lsp/main`: how long the server waits for the next key. */
const DELAY = 50;
const KEYS = 40;
/** Milliseconds: of a workspace with a file that cannot be read nothing is kept. */
const LONGEST_WAIT = 10_000;

export interface SessionFiles {
  readonly root: string;
  readonly client: string | undefined;
  readonly ordinary: string | undefined;
  /** Folder for a profile of the server. */
  readonly profiles?: string;
}

/** What a person waits for in an editor, over stdio: from `initialize` to diagnostics, and from a key press to those of its version. */
export async function lspRows({ root, client, ordinary, profiles }: SessionFiles, runs: number): Promise<readonly Measured[]> {
  const opened = client ?? ordinary;
  if (opened === undefined) return [];
  const first: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < runs; run++) {
    const session = await startSession(root, opened, ['--no-cache']);
    first.push(session.first);
    whole.push(session.whole);
    await session.end();
  }
  const again: number[] = [];
  const cache = mkdtempSync(join(tmpdir(), 'regionlint-bench-'));
  for (let run = 0; run <= runs; run++) {
    const session = await startSession(root, opened, [`--cache-location=${cache}`]);
    if (run > 0) again.push(session.first);
    // What is kept is written once the editor has been quiet for a while.
    else for (let waited = 0; readdirSync(cache).length === 0 && waited < LONGEST_WAIT; waited += 100) await setTimeout(100);
    await session.end();
  }
  rmSync(cache, { recursive: true });
  const session = await startSession(root, opened, ['--no-cache'], profiles);
  const rows = [row(ROWS.firstDiagnostics, first), row(ROWS.wholeWorkspace, whole), row(ROWS.startAgain, again)];
  if (ordinary !== undefined) rows.push(percentile(ROWS.keyOrdinary, await session.type(ordinary, (text, i) => `${text}\nexport const added${i} = ${i};\n`)));
  if (client !== undefined) {
    rows.push(percentile(ROWS.keyComment, await session.type(client, (text, i) => `// ${'x'.repeat(i)}\n${text}`)));
    rows.push(percentile(ROWS.keyClient, await session.type(client, (text, i) => `${text}\nexport const added${i} = ${i};\n`)));
  }
  await session.end();
  return rows;
}

interface Session {
  /** Milliseconds until the diagnostics of the open file, and of the whole workspace. */
  readonly first: number;
  readonly whole: number;
  /** Milliseconds for each key press, without the wait for the next one. */
  type(file: string, change: (text: string, i: number) => string): Promise<readonly number[]>;
  end(): Promise<void>;
}

async function startSession(root: string, file: string, flags: readonly string[], profiles?: string): Promise<Session> {
  const began = performance.now();
  const server = spawn(process.execPath, [...(profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]), SERVER, '--stdio', ...flags], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
  const published = waiter<number>();
  const ready = waiter<true>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }: { readonly uri: string; readonly version?: number }) => {
    if (version !== undefined) published.tell(`${uri} ${version}`, performance.now());
  });
  connection.onNotification(STATUS_NOTIFICATION, ({ state }: Status) => {
    if (state === 'ready') ready.tell('ready', true);
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }], initializationOptions: { diagnostics: 'push' } });
  await connection.sendNotification('initialized', {});
  const open = (name: string): Promise<void> => connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId: 'typescript', version: 1, text: readFileSync(join(root, name), 'utf8') } });
  await open(file);
  const first = (await published.told(`${uriOf(file)} 1`)) - began;
  await ready.told('ready');
  const whole = performance.now() - began;
  return {
    first,
    whole,
    async type(name, change) {
      const text = readFileSync(join(root, name), 'utf8');
      if (name !== file) {
        await open(name);
        await published.told(`${uriOf(name)} 1`);
      }
      const times: number[] = [];
      for (let i = 0; i < KEYS; i++) {
        version++;
        const pressed = performance.now();
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text: change(text, i) }] });
        times.push((await published.told(`${uriOf(name)} ${version}`)) - pressed - DELAY);
      }
      // The first ones warm the program up, as somebody does who types.
      return times.slice(5);
    },
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => server.once('exit', resolve));
      connection.dispose();
    },
  };
}

let version = 1;

/** Waits for what may have been told already. */
function waiter<T>(): { tell(name: string, value: T): void; told(name: string): Promise<T> } {
  const known = new Map<string, T>();
  const waiting = new Map<string, (value: T) => void>();
  return {
    tell(name, value) {
      known.set(name, value);
      waiting.get(name)?.(value);
    },
    told: (name) => new Promise((resolve) => {
      const value = known.get(name);
      if (value === undefined) waiting.set(name, resolve);
      else resolve(value);
    }),
  };
}

function row(name: string, times: readonly number[]): Measured {
  return { name, milliseconds: median(times), runs: times.map(Math.round), peakMegabytes: 0 };
}

/** The 95th of a hundred. */
function percentile(name: string, times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  return { name, milliseconds: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN, runs: times.map(Math.round), peakMegabytes: 0 };
}
