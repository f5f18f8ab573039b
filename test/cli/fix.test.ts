import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedEngine } from '../../server/src/workspace/shipped-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import { run } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';

const CLIENT = "import { S3Client } from '@aws-sdk/client-s3';\n";
const UNUSED = '// regionlint-disable-next-line pinned-region -- it was\n';
const UPLOADS = `${CLIENT}${UNUSED}export const uploads = new S3Client({});\n`;
const ARCHIVE = `\u{feff}${CLIENT}${UNUSED}export const archive = new S3Client({});\n${UNUSED}export const copies = new S3Client({ region: process.env.COPIES ?? 'us-east-1' });\n`.replaceAll('\n', '\r\n');

describe('cli: regionlint --fix', () => {
  const root = temporaryFolder({ 'package.json': '{}', 'src/uploads.ts': UPLOADS, 'src/archive.ts': ARCHIVE });
  const cwd = root;
  const lint = (...argv: readonly string[]) => run(argv, shippedEngine(() => openAnalyzer), { cwd });
  const text = (file: string) => readFileSync(join(root, file), 'utf8');

  it('changes nothing without the flag', async () => {
    equal((await lint()).code, 1);
    deepEqual([text('src/uploads.ts'), text('src/archive.ts')], [UPLOADS, ARCHIVE]);
  });

  it('changes only the files that were asked for', async () => {
    match((await lint('--fix', 'src/uploads.ts')).err, /^Fixed:\n {2}src\/uploads\.ts:2:33 {2}unused-suppression {2}.*\n2 more fixes are safe, of what is not shown \(show and fix it with --all\)\.\n\n$/);
    deepEqual([text('src/uploads.ts'), text('src/archive.ts')], [UPLOADS.replace(UNUSED, ''), ARCHIVE]);
  });

  it('says what it changed, keeps line breaks and byte order mark, and leaves suggestions to be chosen', async () => {
    const { err, out } = await lint('--fix', '--all');
    equal(err.split('\n').filter((line) => /^ {2}src\/archive\.ts:\d+:\d+ {2}unused-suppression {2}/.test(line)).length, 2);
    equal(text('src/archive.ts'), ARCHIVE.replaceAll(UNUSED.replace('\n', '\r\n'), ''));
    match(out, /Remove the fallback \(suggestion\)/);
  });

  it('fixes what is shown, and says that there is more', async () => {
    writeFileSync(join(root, 'serverless.yml'), 'service: shop\nprovider:\n  name: aws\n');
    equal((await lint('--fix')).err, '1 more fix is safe, of what is not shown (show and fix it with --all).\n');
    match((await lint('--fix', '--all')).err, /^Fixed:\n {2}serverless\.yml:2:1 {2}implicit-region {2}Write region: us-east-1 down\n\n$/);
    equal(text('serverless.yml'), 'service: shop\nprovider:\n  region: us-east-1\n  name: aws\n');
  });

  it('changes nothing more when it is run again', async () => {
    const before = [text('src/uploads.ts'), text('src/archive.ts')];
    const { err, code } = await lint('--fix');
    deepEqual([err, code], ['Nothing to fix without your choice.\n', 0]);
    deepEqual([text('src/uploads.ts'), text('src/archive.ts')], before);
  });
});
