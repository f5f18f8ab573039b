/**
 * Rebuilds server/src/aws/data from the packages that scripts/aws-data/package.json fixes.
 *
 *   npm install --ignore-scripts --no-package-lock --prefix scripts/aws-data
 *   npx tsx scripts/aws-data.ts           writes the files
 *   npx tsx scripts/aws-data.ts --check   says which differ, exit 1 if any does
 *
 * What cannot be rebuilt (kept by hand, or taken from botocore) is listed in server/src/aws/data/SOURCES.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildData } from './aws-data/build';

const target = join(__dirname, '..', 'server', 'src', 'aws', 'data');
const isCheck = process.argv.includes('--check');

/** One line for each top-level member: small diffs, and still a small file. */
function print(value: object): string {
  const lines = Object.entries(value).map(([key, member]) => `  ${JSON.stringify(key)}: ${JSON.stringify(member)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

let differing = 0;
for (const [name, value] of Object.entries(buildData())) {
  const file = join(target, name);
  const text = print(value);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  differing += 1;
  console.log(`${name} ${isCheck ? 'differs: run npx tsx scripts/aws-data.ts' : 'written'}`);
  if (!isCheck) writeFileSync(file, text);
}
if (differing === 0) console.log('AWS data is up to date');
process.exitCode = isCheck && differing > 0 ? 1 : 0;
