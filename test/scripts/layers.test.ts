import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A small house in which every file breaks the rules that it is listed with, and no other. A ring counts once, where it is closed. */
const HOUSE: readonly { readonly file: string; readonly text: string; readonly breaks: readonly string[] }[] = [
  { file: 'server/src/aws/catalog.ts', text: `export const catalog = 1;`, breaks: [] },
  { file: 'server/src/aws/knows-map.ts', text: `import type { map } from '../link/map'; export type M = typeof map;`, breaks: ['aws-imports-nothing-of-ours'] },
  { file: 'server/src/extract/facts.ts', text: `import { catalog } from '../aws/catalog'; export const facts = catalog;`, breaks: [] },
  { file: 'server/src/extract/parse.ts', text: `import { ts } from 'ts-morph'; export const version = ts.version;`, breaks: [] },
  { file: 'server/src/extract/knows-map.ts', text: `import { map } from '../link/map'; export const m = map;`, breaks: ['extract-knows-one-file'] },
  { file: 'server/src/link/map.ts', text: `import { facts } from '../extract/facts'; import type { config } from '../config/config'; export const map: typeof config = facts;`, breaks: [] },
  { file: 'server/src/link/knows-rules.ts', text: `import { defineRule } from '../rules/rule'; export const r = defineRule;`, breaks: ['link-works-on-facts'] },
  { file: 'server/src/link/loads-configuration.ts', text: `import { config } from '../config/config'; export const c = config;`, breaks: ['link-takes-configuration-as-types'] },
  { file: 'server/src/link/parses.ts', text: `import { ts } from 'ts-morph'; export const version = ts.version;`, breaks: ['compiler-only-in-extract'] },
  { file: 'server/src/rules/rule.ts', text: `import { map } from '../link/map'; export const defineRule = (rule: unknown) => [rule, map];`, breaks: [] },
  { file: 'server/src/rules/pinned.ts', text: `import { defineRule } from './rule';\nexport default defineRule('pinned');`, breaks: [] },
  { file: 'server/src/rules/copied.ts', text: `import { defineRule } from './rule';\nimport pinned from './pinned';\nexport default defineRule(pinned);`, breaks: ['rule-imports-no-rule', 'only-the-index-lists-rules'] },
  { file: 'server/src/rules/reads.ts', text: `import { files } from '../project/file-source'; export const f = files;`, breaks: ['rules-work-on-the-map'] },
  { file: 'server/src/rules/index.ts', text: `import copied from './copied';\nimport pinned from './pinned';\nexport const rules = [copied, pinned];`, breaks: [] },
  { file: 'server/src/config/config.ts', text: `export const config = 1;`, breaks: [] },
  { file: 'server/src/config/knows-workspace.ts', text: `import type { analyse } from '../workspace/workspace'; export type A = typeof analyse;`, breaks: ['config-is-below-the-workspace'] },
  { file: 'server/src/config/loads.ts', text: `import { files } from '../project/file-source'; export const f = files;`, breaks: ['config-takes-files-as-types'] },
  { file: 'server/src/project/file-source.ts', text: `import { readdirSync } from 'node:fs'; export const files = readdirSync;`, breaks: [] },
  { file: 'server/src/project/knows-map.ts', text: `import { map } from '../link/map'; export const m = map;`, breaks: ['project-knows-files-only'] },
  { file: 'server/src/project/loads-configuration.ts', text: `import { config } from '../config/config'; export const c = config;`, breaks: ['project-takes-configuration-as-types'] },
  { file: 'server/src/report/text.ts', text: `import type { analyse } from '../workspace/workspace'; export const text = (a: typeof analyse) => a;`, breaks: [] },
  { file: 'server/src/report/reads.ts', text: `import { files } from '../project/file-source'; export const f = files;`, breaks: ['reports-are-pure'] },
  { file: 'server/src/report/analyses.ts', text: `import { analyse } from '../workspace/workspace'; export const a = analyse;`, breaks: ['reports-take-results-as-types'] },
  { file: 'server/src/workspace/workspace.ts', text: `import { files } from '../project/file-source'; import { rules } from '../rules/index'; export const analyse = () => [files, rules];`, breaks: [] },
  { file: 'server/src/workspace/prints.ts', text: `import { main } from '../cli/main'; export const m = main;`, breaks: ['workspace-knows-no-shell'] },
  { file: 'server/src/workspace/reads.ts', text: `import { readFile } from 'fs/promises'; export const r = readFile;`, breaks: ['disk-only-in-project'] },
  { file: 'server/src/workspace/asks.ts', text: `import { get } from 'node:https'; export const g = get;`, breaks: ['no-network'] },
  { file: 'server/src/workspace/runs.ts', text: `import { execSync } from 'node:child_process'; export const e = execSync;`, breaks: ['no-execution'] },
  { file: 'server/src/workspace/tests.ts', text: `import { sample } from '../../../test/sample'; export const s = sample;`, breaks: ['source-ignores-tests-and-scripts'] },
  { file: 'server/src/workspace/borrows.ts', text: `import { build } from 'esbuild'; export const b = build;`, breaks: ['only-listed-packages'] },
  { file: 'server/src/workspace/misses.ts', text: `import { gone } from './gone'; export const g = gone;`, breaks: ['no-unresolvable'] },
  { file: 'server/src/workspace/alone.ts', text: `export const alone = 1;`, breaks: ['no-orphan'] },
  { file: 'server/src/workspace/ring.ts', text: `import { gnir } from './gnir'; export const ring = () => gnir;`, breaks: [] },
  { file: 'server/src/workspace/gnir.ts', text: `import { ring } from './ring'; export const gnir = () => ring;`, breaks: ['no-cycle'] },
  { file: 'server/src/workspace/knows.ts', text: `import type { Known } from './known'; export const knows = (known: Known) => known;`, breaks: [] },
  { file: 'server/src/workspace/known.ts', text: `import { knows } from './knows'; export interface Known { readonly by: typeof knows }`, breaks: [] },
  { file: 'server/src/cli/main.ts', text: `import { analyse } from '../workspace/workspace'; export const main = analyse;`, breaks: [] },
  { file: 'server/src/cli/serves.ts', text: `import { serve } from '../lsp/server'; export const s = serve;`, breaks: ['cli-is-not-the-server'] },
  { file: 'server/src/cli/speaks.ts', text: `import type { Diagnostic } from 'vscode-languageserver'; export type D = Diagnostic;`, breaks: ['protocol-only-in-lsp'] },
  { file: 'server/src/lsp/server.ts', text: `import { createConnection } from 'vscode-languageserver/node'; export const serve = createConnection;`, breaks: [] },
  { file: 'server/src/lsp/protocol.ts', text: `import type { RequestType } from 'vscode-languageserver'; export type R = typeof RequestType;`, breaks: [] },
  { file: 'server/src/lsp/prints.ts', text: `import { main } from '../cli/main'; export const m = main;`, breaks: ['server-is-not-the-cli'] },
  { file: 'server/src/lsp/shows.ts', text: `import { window } from 'vscode'; export const w = window;`, breaks: ['vscode-only-in-client'] },
  { file: 'client/src/extension.ts', text: `import { window } from 'vscode'; import { R } from '../../server/src/lsp/protocol'; export const e = [window as R];`, breaks: [] },
  { file: 'client/src/links.ts', text: `import { map } from '../../server/src/link/map'; export const m = map;`, breaks: ['client-starts-the-server-and-nothing-else'] },
  { file: 'test/sample.ts', text: `import { analyse } from '../server/src/workspace/workspace'; export const sample = analyse;`, breaks: [] },
];

describe('layers', () => {
  const house = mkdtempSync(join(tmpdir(), 'regionlint-layers-'));
  after(() => rmSync(house, { recursive: true }));

  it('every rule finds what it forbids, and nothing else', () => {
    for (const { file, text } of HOUSE) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), text);
    }
    for (const file of ['.dependency-cruiser.cjs', 'package.json']) cpSync(join(ROOT, file), join(house, file));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');

    const broken = violations(house).sort();

    assert.deepEqual(broken, HOUSE.flatMap(({ file, breaks }) => breaks.map((rule) => `${file}: ${rule}`)).sort());
  });

  it('every rule is tried here, and says what to do', () => {
    const tried = new Set(HOUSE.flatMap(({ breaks }) => breaks));
    const { forbidden } = configuration();
    assert.deepEqual(forbidden.map(({ name }) => name).filter((name) => !tried.has(name)), []);
    assert.deepEqual(forbidden.filter(({ comment }) => comment.length < 40).map(({ name }) => name), []);
  });

  it('ARCHITECTURE.md lists every rule among the invariants, and none that is not there', () => {
    const invariants = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').split('## Invariants')[1] ?? '';
    const listed = [...invariants.matchAll(/^\|.*\| (.*) \|$/gm)].flatMap((row) => [...(row[1] ?? '').matchAll(/`([\w-]+)`/g)].map((name) => name[1]));
    assert.deepEqual(listed.sort(), configuration().forbidden.map(({ name }) => name).sort());
  });
});

/** What dependency-cruiser finds in a folder, as `file: rule`. */
function violations(folder: string): string[] {
  const cruiser = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, '--output-type', 'json', '{client,server}/src', 'test'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.notEqual(stdout, '', stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

function configuration(): { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] } {
  return createRequire(__filename)(join(ROOT, '.dependency-cruiser.cjs'));
}
