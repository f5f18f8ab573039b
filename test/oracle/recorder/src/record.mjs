// node record.mjs [--check] [CASE…]   records truth.json of the named cases, or of all; --check only compares.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationsOf } from './derive.mjs';
import { observe } from './observe.mjs';
import { probesIn } from './plan.mjs';
import { stage } from './stage.mjs';
import { entrypointsOf } from './verdict.mjs';

const CASES = fileURLToPath(new URL('../../cases', import.meta.url));

/** Runs a case and gives its truth. */
export async function truthOf(caseDir) {
  const definition = JSON.parse(readFileSync(join(caseDir, 'case.json'), 'utf8'));
  refuseProbes(caseDir);
  const staged = await stage(caseDir, definition.entry);
  try {
    const observed = await observe(staged, definition);
    const records = [...observed.runs, ...observed.trials.flatMap(({ healthy, failing }) => [healthy, failing])];
    const attempt = records.flatMap(({ attempts }) => attempts)[0];
    if (attempt) throw new Error(`it reaches for the network: ${attempt}`);
    const operations = operationsOf(observed);
    return { truth: { operations, entrypoints: entrypointsOf(definition.entry, observed.trials, operations) }, warnings: warningsOf(observed, definition, operations) };
  } finally {
    staged.remove();
  }
}

/** What a case's author should look at: the program runs into an error although AWS works. */
function warningsOf({ runs }, definition, operations) {
  const healthy = runs.filter(({ outage, isEstranged }) => !outage && !isEstranged);
  const failures = healthy.map(({ error, entries }) => error ?? entries.find((entry) => entry.error)?.error);
  const rejected = healthy.flatMap(({ calls }) => calls).find(({ outcome }) => outcome === 'error');
  const claimed = (definition.never ?? []).filter((place) => operations.some(({ file, line }) => `${file}:${line}` === place));
  return [
    ...(failures.every(Boolean) ? [`it always fails: ${failures[0]}`] : []),
    ...(rejected ? [`${rejected.service}.${rejected.operation} is rejected before it is sent`] : []),
    ...claimed.map((place) => `${place} calls AWS although it is listed in "never"`),
    ...(operations.length || definition.never ? [] : ['it calls nothing']),
  ];
}

function refuseProbes(caseDir) {
  const files = readdirSync(caseDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile() && file.name !== 'truth.json' && file.name !== 'case.json');
  for (const file of files) {
    const [probe] = probesIn(readFileSync(join(file.parentPath ?? file.path, file.name), 'utf8'));
    if (probe) throw new Error(`${file.name} names ${probe}, which the recorder brings in itself`);
  }
}

export function textOf({ operations, entrypoints }) {
  const list = (rows) => (rows.length ? `[\n    ${rows.map((row) => JSON.stringify(row)).join(',\n    ')}\n  ]` : '[]');
  return `{\n  "operations": ${list(operations)},\n  "entrypoints": ${list(entrypoints)}\n}\n`;
}

async function main(args) {
  const isCheck = args.includes('--check');
  const named = args.filter((arg) => !arg.startsWith('--'));
  const dirs = named.length ? named.map((name) => (existsSync(join(CASES, name)) ? join(CASES, name) : resolve(name))) : readdirSync(CASES).sort().map((name) => join(CASES, name));
  let failures = 0;
  for (const dir of dirs) {
    const name = basename(dir);
    try {
      const { truth, warnings } = await truthOf(dir);
      for (const warning of warnings) console.log(`${name}: ${warning}`);
      failures += warnings.length;
      const [file, text] = [join(dir, 'truth.json'), textOf(truth)];
      const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
      if (!isSame && isCheck) failures++;
      if (!isSame && !isCheck) writeFileSync(file, text);
      console.log(`${name}: ${isSame ? 'as recorded' : isCheck ? 'DIFFERS' : 'recorded'}`);
    } catch (error) {
      failures++;
      console.log(`${name}: ${error.message}`);
    }
  }
  console.log(`${dirs.length} cases, ${failures} problems`);
  process.exitCode = failures ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
