import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run readme [-- --check]`: what regionlint prints, as README.md shows it, is what it really prints. Between
 *
 *     <!-- output: regionlint samples/parcel-service (first 40 lines) -->
 *     <!-- /output -->
 *
 * stands the output of that command; the number of lines may be left out.
 */
const BLOCK = /(<!-- output: regionlint ?([^\n]*?)(?: \(first (\d+) lines\))? -->\n)[^]*?(<!-- \/output -->)/g;

/** The text with the output of each command in its place; `run` is handed the arguments and gives what is printed. */
export function withOutput(markdown: string, run: (args: readonly string[]) => string): string {
  return markdown.replace(BLOCK, (_block, begin: string, args: string, lines: string | undefined, end: string) => {
    const printed = run(args.split(' ').filter((arg) => arg !== '')).trimEnd();
    return `${begin}\`\`\`text\n${lines === undefined ? printed : firstLines(printed, Number(lines))}\n\`\`\`\n${end}`;
  });
}

function firstLines(text: string, count: number): string {
  const lines = text.split('\n');
  return lines.length <= count ? text : [...lines.slice(0, count), '…'].join('\n');
}

/** Runs the bundle; exit code 1 says that there are diagnostics, which is what is wanted here. */
function runBundle(root: string, args: readonly string[]): string {
  const command = [join(root, 'dist', 'regionlint.js'), ...args];
  try {
    return execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

function main(): void {
  const root = join(__dirname, '..');
  const readme = join(root, 'README.md');
  const before = readFileSync(readme, 'utf8');
  const after = withOutput(before, (args) => runBundle(root, args));
  if (after === before) return;
  if (process.argv.includes('--check')) {
    console.log('The output that README.md shows is not what regionlint prints: npm run readme');
    process.exitCode = 1;
    return;
  }
  writeFileSync(readme, after);
  console.log('Written: README.md');
}

if (require.main === module) main();
