import assert from 'node:assert/strict';
import { reportModel } from '../../client/src/report-model';
import { filterGroups, words } from '../../client/webview/report-filter';
import { outline, report, use } from './reports';

describe('report filter', () => {
  const groups = reportModel(
    report([
      use(1, 'dynamodb', { values: ['us-east-1'] }),
      use(2, 's3', { values: ['us-east-1'] }),
      use(3, 's3', { binding: 'ambient', environment: ['UPLOADS_REGION'] }, { location: { file: 'tools/upload.ts', line: 3, column: 1 } }),
    ]),
  ).orders[0]?.groups ?? [];
  const found = (filter: string) => outline(filterGroups(groups, words(filter)));

  it('shows all while it is empty', () => {
    assert.equal(found('  '), outline(groups));
  });

  it('looks for every word, in a row or the headings above it, whatever the case', () => {
    assert.equal(
      found('S3 US-EAST'),
      `us-east-1 (1)
  S3 (1)
    @shop/orders (1)
      S3 client | pinned to us-east-1 | packages/orders/src/a.ts:2
`,
    );
  });

  it('finds variables and files', () => {
    assert.match(found('uploads_region'), /^Decided by the environment \(1\)/);
    assert.match(found('upload.ts'), /^Decided by the environment \(1\)/);
  });

  it('leaves nothing where nothing matches', () => {
    assert.equal(found('s3 dynamodb'), '');
  });
});
