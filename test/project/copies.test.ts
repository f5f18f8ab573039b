import { equal } from 'node:assert/strict';
import { isCopy } from '../../server/src/project/copies';

describe('project/copies', () => {
  const compiled = '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n';
  const among = (...files: readonly string[]) => (file: string) => files.includes(file);

  it('knows what was compiled from a file of the workspace', () => {
    equal(isCopy('src/a.js', compiled, among('src/a.ts')), true);
    equal(isCopy('dist/a.js', compiled, among('src/a.ts')), true);
    equal(isCopy('packages/api/lib/deep/a.js', compiled, among('packages/api/src/deep/a.tsx')), true);
    equal(isCopy('dist/packages/api/a.js', compiled, among('packages/api/a.ts')), true);
    equal(isCopy('dist/a.mjs', 'export {};\n//# sourceMappingURL=a.mjs.map\n', among('src/a.mts')), true);
  });

  it('keeps what has no source here, and what a person has written', () => {
    equal(isCopy('dist/a.js', compiled, among('src/b.ts')), false);
    equal(isCopy('dist/a.js', compiled, among('other/src/a.ts')), false);
    equal(isCopy('scripts/a.js', "const a = require('./a');\n", among('src/a.ts')), false);
    equal(isCopy('src/a.ts', compiled, among('src/a.ts')), false);
  });

  it('takes code in hidden folders for a copy, and no other file', () => {
    equal(isCopy('.history/src/a_20251206.ts', '', among()), true);
    equal(isCopy('services/.backup/a.js', '', among()), true);
    equal(isCopy('.github/actions/a.js', '', among()), false);
    equal(isCopy('.circleci/config.yml', '', among()), false);
    equal(isCopy('src/.eslintrc.js', '', among()), false);
  });
});
