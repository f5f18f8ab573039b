#!/usr/bin/env node
// `npm run grammars [-- --update]`: tests of syntaxes/, inside the grammars of the languages that they are injected into.
// test/syntaxes/cases holds lines with the scopes that their parts must have or must not have; test/syntaxes/snapshots whole files with all their scopes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './ready/program.mjs';
import { closingLine } from './suites/tally.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CASES = 'test/syntaxes/cases';
const SNAPSHOTS = 'test/syntaxes/snapshots';
const CONFIGURATION = join('node_modules', '.cache', 'regionlint', 'grammars.json');

/** VS Code's own grammars, as packages; what an extension of a file tells VS Code is its language. */
const HOSTS = ['typescript-basics', 'javascript', 'yaml', 'json'].map((name) => `node_modules/@codingame/monaco-vscode-${name}-default-extension/resources`);
const LANGUAGES = { '.ts': 'typescript', '.tsx': 'typescriptreact', '.js': 'javascript', '.jsx': 'javascriptreact', '.yml': 'yaml', '.json': 'json', '.jsonc': 'jsonc' };

process.chdir(ROOT);
const update = process.argv.includes('--update');
writeConfiguration();
const tests = [
  ...filesIn(CASES).map((file) => ({ file, command: tester('unit.js', file) })),
  ...filesIn(SNAPSHOTS).map((file) => ({ file, command: tester('snapshot.js', ...(update ? ['--updateSnapshot'] : []), file), needs: update ? undefined : `${file}.snap` })),
];
const tally = { passed: 0, failed: 0, skipped: 0 };
for (const test of tests) {
  const complaint = await complaintOf(test);
  tally[complaint === undefined ? 'passed' : 'failed']++;
  console.log(`${complaint === undefined ? '✓' : '✗'} ${test.file}${complaint === undefined ? '' : `\n${complaint}`}`);
}
console.log(`\n${closingLine(tally)}`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;

/** What a test has to complain of; undefined where it passes. */
async function complaintOf({ command, needs }) {
  // The tool would write a snapshot that is not there, and call that a success.
  if (needs !== undefined && !existsSync(needs)) return `${needs} is not there: npm run grammars -- --update`;
  const { code, output } = await run(command, { output: 'keep' });
  return code === 0 && !output.includes('grammar not found') ? undefined : output;
}

function tester(program, ...args) {
  return [process.execPath, join('node_modules/vscode-tmgrammar-test/dist', program), '--config', CONFIGURATION, ...args];
}

function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => extname(name) in LANGUAGES)
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** What an editor would know: our grammars as package.json contributes them, and the hosts' grammars as theirs do. */
function writeConfiguration() {
  const grammarsOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).contributes.grammars;
  const at = (path) => relative(dirname(CONFIGURATION), path).replaceAll('\\', '/');
  const ours = grammarsOf('.').map((grammar) => ({ ...grammar, path: at(grammar.path) }));
  // These packages have their grammars in one folder, whatever their manifests say.
  const hosts = HOSTS.flatMap((folder) => grammarsOf(folder).map((grammar) => ({ ...grammar, path: at(join(folder, basename(grammar.path).replaceAll(' ', '_'))) })));
  const languages = Object.entries(LANGUAGES).map(([extension, id]) => ({ id, extensions: [extension] }));
  mkdirSync(dirname(CONFIGURATION), { recursive: true });
  writeFileSync(CONFIGURATION, JSON.stringify({ contributes: { languages, grammars: [...hosts, ...ours] } }));
}
