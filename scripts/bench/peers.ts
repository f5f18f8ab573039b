import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Work } from './measure';
import { ROWS } from './table';

const ROOT = join(__dirname, '../..');
/** They are dependencies of nothing, so they have a folder of their own, which is not kept in the repository. */
const FOLDER = join(ROOT, 'bench/peers');

const ESLINT_CONFIG = (parser: string): string => `import parser from ${JSON.stringify(parser)};
export default [{
  files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
  languageOptions: { parser },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  rules: { 'no-restricted-syntax': ['warn', "Property[key.name='region'] > Literal[value=/^us-east-1$/]"] },
}];
`;

/** Other programs that read the same code: what people know the speed of. */
export function peers(root: string, codeList: string, floor: string, scratch: string): readonly Work[] {
  install();
  const at = (path: string): string => join(FOLDER, 'node_modules', path);
  const config = join(scratch, 'eslint.config.mjs');
  writeFileSync(config, ESLINT_CONFIG(createRequire(join(FOLDER, 'package.json')).resolve('@typescript-eslint/parser')));
  const node = (name: string, ...args: readonly string[]): Work => ({ name, args: ['--max-old-space-size=8192', ...args], cwd: root, codes: [0, 1] });
  const works: readonly (Work | undefined)[] = [
    node(ROWS.eslint, at('eslint/bin/eslint.js'), '--no-config-lookup', '--config', config, '--no-warn-ignored', '--quiet', '.'),
    node(ROWS.check, floor, 'check', codeList, join(ROOT, 'node_modules/typescript')),
    node('madge', at('madge/bin/cli.js'), '--extensions', 'ts,tsx,mts,cts,js,jsx,mjs,cjs', '--json', '.'),
    node('dependency-cruiser', join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--no-config', '--do-not-follow', 'node_modules', '--output-type', 'null', '.'),
    native('ast-grep, one pattern', at('@ast-grep/cli-linux-x64-gnu/ast-grep'), root, 'run', '--pattern', 'new $CLIENT({ $$$ })', '--lang', 'ts', '--json=compact', '.'),
    native('ripgrep, one word', 'rg', root, '--count', 'amazonaws', '.'),
  ];
  return works.filter((work) => work !== undefined);
}

/** Left out where it does not run here. */
function native(name: string, command: string, cwd: string, ...args: readonly string[]): Work | undefined {
  return spawnSync(command, ['--version']).status === 0 ? { name, command, args, cwd, codes: [0, 1] } : undefined;
}

function install(): void {
  if (existsSync(join(FOLDER, 'node_modules'))) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(__dirname, 'peers', file), join(FOLDER, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
  if (status !== 0) throw new Error('The peers cannot be installed; without --peers they are left out.');
}
