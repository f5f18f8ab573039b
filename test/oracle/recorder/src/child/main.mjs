// node main.mjs JOB RESULT: runs one case once, as the job says, and writes down what it did.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ask, catchServers, livened, server } from './http.mjs';
import { calls, script } from './journal.mjs';
import { attempts, cutNetwork } from './network.mjs';
import { tapV2 } from './sdk-v2.mjs';
import { tapV3 } from './sdk-v3.mjs';
import { openSourceMap } from './site.mjs';

const TIMES_FASTER = 20;
const PATIENCE_MS = 400;

const [, , jobFile, resultFile] = process.argv;
const job = JSON.parse(readFileSync(jobFile, 'utf8'));
const require = createRequire(import.meta.url);
const entries = [];

process.chdir(job.root);
process.argv.splice(1, Infinity, job.bundle);
openSourceMap(job.root, job.bundle);
cutNetwork();
catchServers();
hurry();
script(job);
globalThis.oracleLibrary = load;
// A library that holds a client of its own never asks us for the SDK.
if (job.libraries.some((name) => !/^(@aws-sdk\/|aws-sdk\b)/.test(name))) load('@aws-sdk/client-dynamodb');

process.on('uncaughtException', (error) => finish({ error }));
process.on('unhandledRejection', (error) => finish({ error }));
process.on('exit', (code) => write({ error: code ? new Error(`exit code ${code}`) : undefined }));

const program = await import(pathToFileURL(job.bundle).href);
if (job.doors.length) {
  for (const door of job.doors) entries.push(await enter(door));
  await settle();
  finish({});
}

async function enter({ name, send, ...request }) {
  const handler = send ? undefined : handlerNamed(name);
  try {
    const { value, statusCode } = send ? await ask(await server(), { send, ...request }) : await outcomeOf(await call(handler));
    return { name, value: JSON.stringify(value) ?? 'undefined', statusCode };
  } catch (error) {
    return { name, error: String(error?.message ?? error) };
  }
}

function handlerNamed(name) {
  const handler = program[name] ?? program.default?.[name] ?? (name === 'default' ? program.default : undefined);
  if (typeof handler !== 'function') throw new Error(`the entry exports no function ${name}`);
  return handler;
}

async function outcomeOf(value) {
  return value instanceof Response ? { value: await value.text(), statusCode: value.status } : { value, statusCode: value?.statusCode };
}

function call(handler) {
  const lambda = { functionName: 'oracle', awsRequestId: 'r-1', getRemainingTimeInMillis: () => 30_000 };
  const event = livened(structuredClone(job.event));
  if (handler.length < 3) return handler(event, lambda);
  return new Promise((resolve, reject) => {
    const returned = handler(event, lambda, (error, value) => (error ? reject(error) : resolve(value)));
    if (typeof returned?.then === 'function') returned.then(resolve, reject);
  });
}

function load(name) {
  if (/^aws-sdk\b/.test(name)) tapV2(require);
  const library = require(name);
  return name.startsWith('@aws-sdk/') ? tapV3(name, library) : library;
}

/** Lets what a handler left behind come to its end, a lost race for example. */
async function settle() {
  const end = Date.now() + PATIENCE_MS;
  do await new Promise((resolve) => setImmediate(resolve));
  while ((calls.some(({ outcome }) => outcome === 'open') || process.getActiveResourcesInfo().includes('Timeout')) && Date.now() < end);
}

/** Pauses between retries and polls are long; their order is all that matters. */
function hurry() {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = Object.assign((run, delay = 0, ...rest) => setTimeout(run, delay / TIMES_FASTER, ...rest), setTimeout);
}

function finish({ error }) {
  write({ error });
  process.exit(0);
}

function write({ error }) {
  if (existsSync(resultFile)) return;
  const failure = error === undefined ? undefined : String(error?.stack ?? error);
  writeFileSync(resultFile, JSON.stringify({ calls, attempts, entries, error: failure }));
}
