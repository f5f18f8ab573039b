import { ok } from 'node:assert/strict';
import { evaluate } from '../../../server/src/link/link';
import { testPrograms } from '../../support/annotated-program';
import { inputOf } from '../../support/in-memory';

const IMPORT = `import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3';`;

describe('link/evaluate/silence', () => {
  testPrograms({
    'a setter leaves something behind, each time': `
// file: app.ts
${IMPORT}
import { getRegion, setRegion } from './settings';
export async function handler() {
  setRegion('eu-west-1');
  setRegion('eu-west-2');
  setRegion('eu-west-3');
  setRegion('eu-central-1');
  await new S3Client({ region: getRegion() }).send(new ListBucketsCommand({})); // → ListBuckets pinned eu-central-1
}
// file: settings.ts
let region = 'us-east-1';
export function setRegion(to: string) {
  region = to;
}
export const getRegion = () => region;`,
    'what it writes into an object that it is given counts as well': `
// file: app.ts
${IMPORT}
import { note, pin } from './settings';
export async function handler() {
  const options: { region?: string } = {};
  note('a');
  note('b');
  note('c');
  pin(options, 'eu-west-1');
  pin(options, 'eu-west-2');
  pin(options, 'eu-west-3');
  await new S3Client(options).send(new ListBucketsCommand({})); // → ListBuckets pinned eu-west-3
}
// file: settings.ts
export function note(text: string) {
  console.log(text.trim());
}
export function pin(options: { region?: string }, region: string) {
  options.region = region;
}`,
    'a callback that it is given is called': `
// file: app.ts
${IMPORT}
import { timed } from './timing';
export async function handler() {
  timed('one');
  timed('two');
  timed('three', () => new S3Client({ region: 'eu-west-1' }).send(new ListBucketsCommand({}))); // → ListBuckets pinned eu-west-1
}
// file: timing.ts
export function timed(name: string, run?: () => unknown) {
  console.time(name);
  run?.();
}`,
    'a check that may throw leaves what holds after it': `
// file: app.ts
${IMPORT}
import { mustBeSet } from './checks';
export async function handler() {
  mustBeSet('a');
  mustBeSet('b');
  mustBeSet(process.env.APP_REGION);
  await new S3Client({ region: process.env.APP_REGION ?? 'us-east-1' }).send(new ListBucketsCommand({})); // → ListBuckets ambient by APP_REGION
}
// file: checks.ts
export function mustBeSet(value: string | undefined) {
  if (!value) throw new Error('not set');
}`,
  });

  /** The steps that twenty lines more of a handler cost. */
  const costOf = (line: string, log: string): number => {
    const steps = (lines: number): number =>
      evaluate(
        inputOf(
          new Map([
            ['app.ts', `${IMPORT}\nimport { log } from './log';\nexport async function handler(event: { id: string }) {\n${`  ${line}\n`.repeat(lines)}  await new S3Client({}).send(new ListBucketsCommand({}));\n}`],
            ['log.ts', log],
          ]),
        ),
      ).steps;
    return steps(40) - steps(20);
  };
  const WRITE = `const parts = text.split('/').map((part) => part.trim().toLowerCase());\n  for (const part of parts) console.log(JSON.stringify({ part, at: Date.now(), level: 'info' }));`;

  for (const [what, own, line, log] of [
    ['is', 6, 'log(event.id);', `export function log(text: string) {\n  ${WRITE}\n}`],
    ['that reads what belongs to the request is', 6, 'log(event.id);', `import { AsyncLocalStorage } from 'node:async_hooks';\nconst storage = new AsyncLocalStorage<string>();\nexport function log(text: string) {\n  console.log(storage.getStore());\n  ${WRITE}\n}`],
    ['that is given what the environment says is', 8, "log(process.env.STAGE ?? 'none');", `export function log(text: string) {\n  ${WRITE}\n}`],
  ] as const) {
    it(`a logger ${what} not run again for each line that it writes`, () => {
      // Each line costs the evaluation of its own arguments and no more.
      const cost = costOf(line, log);
      ok(cost < 20 * own, `${cost} steps for 20 lines more`);
    });
  }
});
