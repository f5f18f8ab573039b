import { deepEqual, equal, match } from 'node:assert/strict';
import pc from 'picocolors';
import type { LintReport } from '../../server/src/report/results';
import { stylishReport } from '../../server/src/report/stylish';
import { at, diagnostics, report, workspace } from './sample';

const print = (changes: Partial<LintReport>, colors = false) => stylishReport({ ...report, ...changes }, pc.createColors(colors));

describe('report/stylish', () => {
  it('prints warnings with a code frame, what decides, related places and fixes, and counts what it hides', () => {
    equal(print({}), `
src/orders.ts
  4:16  warning  pinned-region  DynamoDB is pinned to us-east-1.
    4 | const orders = new DynamoDBClient({ region });
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        through     src/orders.ts:2:10  its region is \`region\`
        through     src/config.ts:2:14  \`region\` is a constant
        decided by  src/config.ts:2:23  the literal 'us-east-1'
        see         src/orders.ts:5:37  GetItem is called here
        fix         Take the region from AWS_REGION (suggestion)

not analysed
  src/huge.js  is larger than 5 MB

✖ 0 errors, 1 warning (1 info hidden; show them with --all)
uses: 2 pinned, 0 defaulted, 1 ambient (deployed: eu-west-1 1), 0 unresolved
concentration: us-east-1 has 67 % of the 3 uses whose region is known (HHI 0.56)
`.slice(1));
  });

  it('shows infos on demand, with tabs kept under the carets', () => {
    match(print({ level: 'info' }), /src\/mail\.ts\n  2:22  info     region-unsaid  Nothing.*\n    2 \| \texport .*\n      \| \t {20}\^{17}\n/);
  });

  it('is two lines where there is nothing to say', () => {
    const clean = { ...workspace, diagnostics: [], problems: [], countedUses: [] };
    equal(print({ workspaces: [clean] }), '✔ 0 errors, 0 warnings\nuses: 0 pinned, 0 defaulted, 0 ambient, 0 unresolved\n');
  });

  it('names no decider where the diagnostic stands on it', () => {
    const onLiteral = diagnostics.slice(1).map((diagnostic) => ({ ...diagnostic, ...at('src/config.ts', "'us-east-1'"), related: [], fixes: [] }));
    equal(print({ workspaces: [{ ...workspace, diagnostics: onLiteral, problems: [] }] }), `
src/config.ts
  2:23  warning  pinned-region  DynamoDB is pinned to us-east-1.
    2 | export const region = 'us-east-1';
      |                       ^^^^^^^^^^^

✖ 0 errors, 1 warning
uses: 2 pinned, 0 defaulted, 1 ambient (deployed: eu-west-1 1), 0 unresolved
concentration: us-east-1 has 67 % of the 3 uses whose region is known (HHI 0.56)
`.slice(1));
  });

  it('shows the end of a long trace and says where the rest is', () => {
    const uses = workspace.map.uses.map((use) => ({ ...use, region: { ...use.region, trace: [...use.region.trace, ...use.region.trace.slice(-1), ...use.region.trace.slice(-1)] } }));
    const text = print({ workspaces: [{ ...workspace, map: { ...workspace.map, uses } }] });
    match(text, /decided by  src\/config\.ts:2:23  the literal 'us-east-1'\n +\(2 more: regionlint explain src\/orders\.ts:4\)\n/);
  });

  it('shows some of many that are alike, and then their places', () => {
    const [alike] = diagnostics.slice(1);
    const many = { ...workspace, diagnostics: Array.from({ length: 17 }, () => ({ ...alike! })), problems: [] };
    const text = print({ workspaces: [many] });
    equal(text.split('warning  pinned-region').length - 1, 5);
    match(text, /\n12 more like the first of pinned-region, in 1 file\n(?: {2}src\/orders\.ts:4:16\n){10} {2}… and 2 more \(show them with --all\)\n\n✖ 0 errors, 17 warnings/);
    equal(print({ workspaces: [many], level: 'hint' }).split('warning  pinned-region').length - 1, 17);
    equal(print({ workspaces: [{ ...many, diagnostics: many.diagnostics.slice(0, 9) }] }).split('warning  pinned-region').length - 1, 9);
  });

  it('puts the prefix of a workspace before its paths', () => {
    const text = print({ workspaces: [{ ...workspace, prefix: 'services/shop/' }] });
    match(text, /^services\/shop\/src\/orders\.ts\n/);
    match(text, /decided by  services\/shop\/src\/config\.ts:2:23/);
  });

  it('lets no control character of the workspace reach the terminal', () => {
    const escape = '\u001b';
    const reversal = '\u202e';
    const forged = `${escape}[2J${reversal}evil.ts`;
    const text = print({ workspaces: [{ ...workspace, diagnostics: diagnostics.slice(1).map((one) => ({ ...one, file: forged, message: forged })), text: () => forged }] });
    deepEqual([text.includes(escape), text.includes(reversal)], [false, false]);
    match(text, /^\ufffd\[2J\ufffdevil\.ts\n/);
  });

  it('colours where colours are wanted', () => {
    equal(print({}, true).includes(pc.createColors(true).yellow('warning')), true);
  });

  it('shows the part of a very long line that matters', () => {
    const start = 5_000;
    const minified = { ...workspace, problems: [], text: () => 'x'.repeat(20_000), diagnostics: diagnostics.slice(1).map((one) => ({ ...one, range: { start, end: start + 4 } })) };
    match(print({ workspaces: [minified] }), /\n    1 \| …x{110}…\n      \| {32}\^{4}\n/);
  });
});
