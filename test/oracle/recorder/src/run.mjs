// Runs a staged case once, in a process of its own with an environment of its own.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child/main.mjs', import.meta.url));
const SECONDS = 30;

/** Nothing of the machine's own AWS set-up may be seen. */
const BARE = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  NODE_NO_WARNINGS: '1',
  AWS_ACCESS_KEY_ID: 'AKIAORACLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_CONFIG_FILE: '/nonexistent/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
};

let runs = 0;

/** @returns {Promise<{calls: object[], entries: object[], attempts: string[], error?: string}>} */
export async function run({ root, bundle, libraries }, { doors, event, answers, outage, env }) {
  const id = runs++;
  const [job, result] = ['job', 'result'].map((name) => join(root, '..', `${name}-${id}.json`));
  writeFileSync(job, JSON.stringify({ root, bundle, libraries, doors, event, answers, outage }));
  const said = await spawned([CHILD, job, result], { ...BARE, ...env });
  try {
    return JSON.parse(readFileSync(result, 'utf8'));
  } catch {
    throw new Error(`the program left no record: ${said.trim().split('\n').slice(-3).join(' ')}`);
  } finally {
    for (const file of [job, result]) rmSync(file, { force: true });
  }
}

function spawned(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: SECONDS * 1000, killSignal: 'SIGKILL' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said = (said + chunk).slice(-4000); });
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}

/** Runs the jobs, `width` at a time, results in order. */
export async function pool(jobs, width) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const i = next++;
      results[i] = await jobs[i]();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
