import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { extractFacts } from '../../server/src/extract/extract';
import { rules } from '../../server/src/rules/index';
import type { Diagnostic, Fix, Severity, TextEdit } from '../../server/src/rules/rule';
import { editedText, safeFixes } from '../../server/src/rules/shared/safe-fixes';
import { suppressionFix } from '../../server/src/rules/suppression/suppression-fix';
import { EditableWorkspace } from '../../server/src/workspace/editable-workspace';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import type { Analysis } from '../../server/src/workspace/workspace';
import { splitFiles } from '../support/marked-code';
import { temporaryFolder } from '../support/temporary-folder';

// What holds of every fix of every finding: in the rules' own examples, in the sample and the fixtures, in the programs of the oracle, and in
// whatever repositories REGIONLINT_FIX_REPOS names, separated as a path is. There up to REGIONLINT_FIX_LIMIT fixes of each rule are tried.

const ROOT = join(__dirname, '..', '..');
const ORACLE = join(ROOT, 'test/oracle/cases');
const LIMIT = Number(process.env['REGIONLINT_FIX_LIMIT'] ?? 20);

const folders = [join(ROOT, 'samples/parcel-service'), join(ROOT, 'test/fixtures/orders-service'), ...readdirSync(ORACLE).map((name) => join(ORACLE, name))];
const repositories = (process.env['REGIONLINT_FIX_REPOS'] ?? '').split(delimiter).filter((path) => path !== '');

describe('every fix', () => {
  for (const { meta } of rules) {
    meta.docs.examples.forEach(({ bad }, i) => {
      const files = Object.fromEntries(splitFiles(bad));
      const config = meta.isOptional ? { 'regionlint.config.json': JSON.stringify({ rules: { [meta.id]: meta.severity } }) } : {};
      const root = temporaryFolder({ 'package.json': '{}', ...config, ...files });
      it(`holds in example ${i + 1} of ${meta.id}`, async () => {
        const tried = await tryFixes(root, Infinity);
        if (tried.some((one) => one.startsWith(`${meta.id}: `) && !one.includes('Suppress'))) assert.ok(meta.fixable);
      });
    });
  }

  it('holds in the sample, the fixtures and the programs of the oracle', async function () {
    this.timeout(240_000);
    let count = 0;
    for (const folder of folders) count += (await tryFixes(folder, Infinity)).length;
    assert.ok(count > 50, `${count} fixes`);
  });

  it('holds where two clients share a fallback, and each is deployed by itself', async () => {
    const handler = (file: string, table: string): string => `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { region } from './settings';
const client = new DynamoDBClient({ region });
export const ${file} = () => client.send(new PutItemCommand({ TableName: '${table}', Item: { pk: { S: '1' } } }));
`;
    const root = temporaryFolder({
      'package.json': '{}',
      'src/settings.ts': "export const region = process.env.TABLES_REGION ?? 'us-east-1';\n",
      'src/orders.ts': handler('orders', 'orders'),
      'src/audit.ts': handler('audit', 'audit'),
      'serverless.yml': `service: shop
provider:
  name: aws
  region: us-east-1
functions:
  audit:
    handler: src/audit.audit
    environment:
      TABLES_REGION: us-east-1
  orders:
    handler: src/orders.orders
`,
    });
    assert.ok((await tryFixes(root, Infinity)).includes('region-fallback: Remove the fallback'));
  });

  for (const repository of repositories) {
    it(`holds in ${basename(repository)}`, async function () {
      this.timeout(0);
      const tried = await tryFixes(repository, LIMIT);
      const kinds = [...new Set(tried)].map((one) => `${tried.filter((other) => other === one).length} × ${one}`);
      if (this.test) this.test.title += `: ${tried.length} fixes, ${kinds.join(', ')}`;
    });
  }
});

/** Tries every fix of every finding, up to a number of each rule. Returns `rule: title` of each. */
async function tryFixes(root: string, limit: number): Promise<readonly string[]> {
  const workspace = new EditableWorkspace(root, () => openAnalyzer);
  const before = await workspace.analyze({});
  const tried: string[] = [];
  for (const diagnostic of before.diagnostics) {
    if (tried.filter((one) => one.startsWith(`${diagnostic.rule}: `)).length >= limit) continue;
    const text = before.text(diagnostic.file);
    const suppression = text === undefined ? undefined : suppressionFix(text, diagnostic);
    for (const fix of [...diagnostic.fixes, ...(suppression ? [suppression] : [])]) {
      tried.push(`${diagnostic.rule}: ${fix.title}`);
      await checkFix(workspace, before, diagnostic, fix);
    }
  }
  await checkSafeFixes(workspace, before);
  return tried;
}

async function checkFix(workspace: EditableWorkspace, before: Analysis, diagnostic: Diagnostic, fix: Fix): Promise<void> {
  const what = `${diagnostic.file}:${diagnostic.range.start} ${diagnostic.rule}: "${fix.title}"`;
  const after = await edited<Analysis>(workspace, before, fix.edits, what, async () => {
    const analysis = await workspace.analyze({});
    const again = analysis.diagnostics.filter((one) => one.rule === diagnostic.rule && one.file === diagnostic.file && isSame(one, diagnostic, fix.edits));
    assert.deepEqual(again.map(({ message }) => message), [], `${what} leaves the finding.`);
    return analysis;
  });
  const unread = after.map.problems.filter(({ file, message }) => !before.map.problems.some((other) => other.file === file && other.message === message));
  assert.deepEqual(unread.map(({ file, message }) => `${file}: ${message}`), [], `${what} breaks a file.`);
  // What decides a client's region once this literal does not, such as a fallback behind it or its deployment, is told in its place and no new finding unless it is graver.
  const isNext = (one: Diagnostic): boolean => TELL_WHAT_DECIDES.has(one.rule) && RANK[one.severity] <= RANK[diagnostic.severity] && isOfClient(before, diagnostic, after, one, fix.edits);
  const graver = came(before, after, fix.edits).filter((one) => RANK[one.severity] >= RANK[diagnostic.severity] && !isNext(one));
  assert.deepEqual(graver.map(({ rule, file, message }) => `${file} ${rule}: ${message}`), [], `${what} brings findings.`);
}

/** All safe fixes at once, as `--fix` and an editor apply them: no safe fix is left, and what else was found is found again. */
async function checkSafeFixes(workspace: EditableWorkspace, before: Analysis): Promise<void> {
  const safe = safeFixes(before.diagnostics);
  if (safe.length === 0) return;
  const after = await edited(workspace, before, safe.flatMap(({ fix }) => fix.edits), 'all safe fixes', () => workspace.analyze({}));
  assert.deepEqual(safeFixes(after.diagnostics).map(({ fix }) => fix.title), []);
  assert.deepEqual(came(before, after, safe.flatMap(({ fix }) => fix.edits)), []);
}

/** Lays edited texts over the files while something is done, after checking the edits themselves. */
async function edited<T>(workspace: EditableWorkspace, { text }: Analysis, edits: readonly TextEdit[], what: string, act: () => Promise<T>): Promise<T> {
  const files = [...new Set(edits.map(({ file }) => file))];
  for (const file of files) {
    const old = text(file) ?? assert.fail(`${what}: ${file} was not read.`);
    const own = edits.filter((edit) => edit.file === file).sort((a, b) => a.range.start - b.range.start);
    own.forEach(({ range }, i) => assert.ok(range.start >= (own[i - 1]?.range.end ?? 0) && range.start <= range.end && range.end <= old.length, `${what}: the edits overlap.`));
    const fresh = editedText(old, own);
    assert.notEqual(fresh, old, `${what} changes nothing.`);
    if (!extractFacts(file, old)?.syntaxError) assert.equal(extractFacts(file, fresh)?.syntaxError, undefined, `${what} breaks the file.`);
    workspace.setText(file, fresh);
  }
  const result = await act();
  for (const file of files) workspace.clearText(file);
  return result;
}

/** Does a later finding say the same where the earlier one stood before the edits? */
function isSame(after: Diagnostic, before: Diagnostic, edits: readonly TextEdit[]): boolean {
  return after.messageId === before.messageId && after.range.start === shifted(before.file, before.range.start, edits);
}

/**
 * Findings where nothing as severe was found before, and of which the rule has not said as much of the same client: a place may be spoken of in
 * other words once its surroundings are repaired, and a client's region may be decided at another place then.
 */
function came(before: Analysis, after: Analysis, edits: readonly TextEdit[]): readonly Diagnostic[] {
  return after.diagnostics.filter((one) => {
    return !before.diagnostics.some((other) => {
      if (RANK[other.severity] < RANK[one.severity]) return false;
      const { file, range } = other;
      if (file === one.file && shifted(file, range.start, edits) <= one.range.end && shifted(file, range.end, edits) >= one.range.start) return true;
      return other.rule === one.rule && isOfClient(before, other, after, one, edits);
    });
  });
}

/** Is the use that the later finding is about one of those that the earlier one speaks of? */
function isOfClient(before: Analysis, earlier: Diagnostic, after: Analysis, later: Diagnostic, edits: readonly TextEdit[]): boolean {
  const use = after.map.uses.find(({ id }) => id === later.use);
  const own = before.map.uses.filter(({ id }) => id === earlier.use);
  return use !== undefined && [...own, ...earlier.related].some(({ file, range }) => file === use.file && shifted(file, range.start, edits) === use.range.start);
}

/** Where an offset lies after the edits. */
function shifted(file: string, offset: number, edits: readonly TextEdit[]): number {
  return edits.filter((edit) => edit.file === file && edit.range.end <= offset).reduce((at, { range, newText }) => at + newText.length - (range.end - range.start), offset);
}

const TELL_WHAT_DECIDES: ReadonlySet<string> = new Set(['ambient-single-region', 'dynamodb-single-region', 'pinned-region', 'region-fallback']);

const RANK: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };
