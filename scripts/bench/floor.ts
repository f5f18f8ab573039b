/**
 * What the work cannot be much faster than, each as a program of its own: `node floor.js list ROOT`, `node floor.js read|parse|check LIST COMPILER`.
 * LIST is a file with one path a line.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type TypeScript from 'typescript';
import { isCandidate, isSkippedFolder } from '../../server/src/project/candidates';
import { mayMatter } from '../../server/src/project/prefilter';

const [work, list = '', compiler = ''] = process.argv.slice(2);
const files = work === 'list' ? [] : readFileSync(list, 'utf8').split('\n').filter((path) => path !== '');
// What is counted is printed, so that no work can be left out as useless.
let count = 0;
if (work === 'list') visit(list);
else if (work === 'read') {
  for (const file of files) if (mayMatter(file, readFileSync(file, 'latin1'))) count++;
} else {
  const ts = createRequire(__filename)(compiler) as typeof TypeScript; // oxlint-disable-line no-unsafe-type-assertion -- the package of these types
  if (work === 'check') {
    const options = { strict: true, noEmit: true, allowJs: true, skipLibCheck: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler };
    const program = ts.createProgram(files, options);
    for (const file of program.getSourceFiles()) count += program.getSemanticDiagnostics(file).length;
  } else for (const file of files) count += ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements.length;
}
process.stdout.write(`${count}\n`);

/** Lists and asks for the times of what regionlint would. */
function visit(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name)) visit(path);
    } else if (isCandidate(entry.name) && statSync(path, { throwIfNoEntry: false })) count++;
  }
}
