import { deepEqual, equal } from 'node:assert/strict';
import { jsonReport } from '../../server/src/report/json';
import type { LintReport } from '../../server/src/report/results';
import { parseJson } from '../support/parse-json';
import { report, workspace } from './sample';

interface Document {
  readonly diagnostics: readonly [
    {
      readonly location: { readonly file: string };
      readonly related: readonly [{ readonly location: { readonly file: string } }];
      readonly region: { readonly binding: string; readonly values: readonly string[]; readonly trace: readonly { readonly file: string }[] };
    },
  ];
}

const documentOf = (changes: Partial<LintReport>) => parseJson<Document>(jsonReport({ ...report, ...changes }));

describe('report/json', () => {
  it('holds what a program needs, with places as lines and columns', () => {
    const { diagnostics: [diagnostic], ...document } = documentOf({});
    const { region, ...rest } = diagnostic;
    deepEqual(rest, {
      rule: 'pinned-region',
      messageId: 'pinned',
      severity: 'warning',
      message: 'DynamoDB is pinned to us-east-1.',
      location: { file: 'src/orders.ts', line: 4, column: 16, endLine: 4, endColumn: 46 },
      use: 'u2',
      related: [{ message: 'GetItem is called here', location: { file: 'src/orders.ts', line: 5, column: 37, endLine: 5, endColumn: 41 } }],
      fixes: [{
        title: 'Take the region from AWS_REGION',
        applicability: 'suggestion',
        edits: [{ location: { file: 'src/config.ts', line: 2, column: 23, endLine: 2, endColumn: 34 }, newText: 'process.env.AWS_REGION' }],
      }],
    });
    deepEqual([region.binding, region.values, region.trace.length], ['pinned', ['us-east-1'], 4]);
    deepEqual(document, {
      version: 1,
      tool: { name: 'regionlint', version: '1.2.3' },
      level: 'warning',
      problems: [{ file: 'src/huge.js', message: 'is larger than 5 MB' }],
      summary: { error: 0, warning: 1, info: 1, hint: 0 },
      coverage: { bindings: { pinned: 2, defaulted: 0, ambient: 1, unresolved: 0 }, deployed: [{ regions: 'eu-west-1', uses: 1 }] },
    });
  });

  it('starts every path from the base, traces too', () => {
    const [diagnostic] = documentOf({ workspaces: [{ ...workspace, prefix: 'shop/' }] }).diagnostics;
    deepEqual([diagnostic.location.file, diagnostic.related[0].location.file, diagnostic.region.trace.at(-1)?.file], [
      'shop/src/orders.ts',
      'shop/src/orders.ts',
      'shop/src/config.ts',
    ]);
  });

  it('holds infos on demand', () => {
    equal(documentOf({ level: 'info' }).diagnostics.length, 2);
  });
});
