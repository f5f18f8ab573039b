import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/src/rules/index';
import { readmeWithTable, rulePage } from './rule-pages';

/**
 * Writes what is generated from the rules' metadata, the pages in docs/rules and the table in the README, or with `check` only compares.
 * Returns the files that were not current, relative to the root.
 */
export function renewDocs(root: string, mode: 'write' | 'check'): readonly string[] {
  const pages = join(root, 'docs', 'rules');
  mkdirSync(pages, { recursive: true });
  const wanted = new Map(rules.map((rule) => [`docs/rules/${rule.meta.id}.md`, rulePage(rule)]));
  const readme = currentText(join(root, 'README.md'));
  if (readme !== undefined) wanted.set('README.md', readmeWithTable(readme, rules));
  const stray = readdirSync(pages)
    .map((name) => `docs/rules/${name}`)
    .filter((file) => !wanted.has(file));
  const stale = [...wanted.keys()].filter((file) => currentText(join(root, file)) !== wanted.get(file));
  if (mode === 'write') {
    for (const file of stray) rmSync(join(root, file));
    for (const file of stale) writeFileSync(join(root, file), wanted.get(file) ?? '');
  }
  return [...stale, ...stray];
}

function currentText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(): void {
  const mode = process.argv.includes('--check') ? 'check' : 'write';
  const files = renewDocs(join(__dirname, '..'), mode);
  if (files.length === 0) return;
  console.log(`${mode === 'write' ? 'Written' : 'Not current, run `npm run docs`'}: ${files.join(', ')}`);
  if (mode === 'check') process.exitCode = 1;
}

if (require.main === module) main();
