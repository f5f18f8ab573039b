/**
 * What the work cannot be much faster than, each as a program of its own: `node floor.js read|parse LIST COMPILER`.
 * LIST is a file with one path a line.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type TypeScript from 'typescript';
import { mayMatter } from '../../server/src/project/prefilter';

const [work, list = '', compiler = ''] = process.argv.slice(2);
const files = readFileSync(list, 'utf8').split('\n').filter((path) => path !== '');
// What is counted is printed, so that no work can be left out as useless.
let count = 0;
if (work === 'read') {
  for (const file of files) if (mayMatter(file, readFileSync(file, 'latin1'))) count++;
} else {
  const ts = createRequire(__filename)(compiler) as typeof TypeScript; // oxlint-disable-line no-unsafe-type-assertion -- the package of these types
  for (const file of files) count += ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements.length;
}
process.stdout.write(`${count}\n`);
