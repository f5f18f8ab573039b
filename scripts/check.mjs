#!/usr/bin/env node
// `npm run check`: what must hold before a commit, in about a minute. One line for each step, and what a failed one said.
import { fileURLToPath } from 'node:url';
import { build, needsBuild } from './ready/bundle.mjs';
import { npm } from './ready/dependencies.mjs';
import { run } from './ready/program.mjs';
import { closingLine, tallyOf, total } from './suites/tally.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A script of package.json. */
const script = (name, ...args) => [...npm(), 'run', '--silent', name, '--', ...args];

/** Each is one test; `repair` is the command that puts right what it finds. */
const STEPS = [
  { name: 'types', command: script('types') },
  { name: 'lint', command: script('lint') },
  { name: 'layers', command: script('layers') },
  { name: 'rule pages', command: script('docs', '--check'), repair: 'npm run docs' },
  { name: 'configuration schema', command: script('config-schema', '--check'), repair: 'npm run config-schema' },
  { name: 'output in README', command: script('readme', '--check'), repair: 'npm run readme' },
];

const tallies = [];
if (needsBuild(ROOT)) tallies.push(show('build', performance.now(), { passed: 0, failed: (await build(ROOT)) ? 0 : 1, skipped: 0 }));
for (const { name, command, repair } of STEPS) {
  const began = performance.now();
  const { code, output } = await run(command, { cwd: ROOT, output: 'keep' });
  tallies.push(show(name, began, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output, repair));
}
if (!process.argv.includes('--without-unit')) {
  const began = performance.now();
  const result = await run(script('unit', '--no-color'), { cwd: ROOT, output: 'keep' });
  tallies.push(show('unit tests', began, tallyOf(result), result.output));
}
const sum = total(tallies);
console.log(`\n${closingLine(sum)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** Prints a step's line, and all it said where it failed. */
function show(name, began, tally, output = '', repair) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const held = tally.failed === 0;
  console.log(`${held ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!held && output !== '') console.log(indent(output.trimEnd()));
  if (!held && repair !== undefined) console.log(`    To put it right: ${repair}`);
  return tally;
}

function indent(text) {
  return text.replaceAll(/^/gm, '    ');
}
