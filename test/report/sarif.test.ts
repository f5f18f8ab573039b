import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { deepEqual, equal, notDeepEqual } from 'node:assert/strict';
import type { LintReport } from '../../server/src/report/results';
import { sarifReport } from '../../server/src/report/sarif';
import { parseJson } from '../support/parse-json';
import { diagnostics, report, workspace } from './sample';
// The schema of SARIF 2.1.0 as Microsoft's SARIF Multitool 5.7.0 ships it (MIT).
import schema from './sarif-2.1.0.schema.json';

interface Log {
  readonly runs: readonly [{ readonly results: readonly Result[]; readonly originalUriBaseIds: unknown; readonly tool: { readonly driver: { readonly rules: readonly object[] } } }];
}

interface Result {
  readonly ruleIndex?: number;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: object; readonly region: object } }];
  readonly codeFlows?: readonly [{ readonly threadFlows: readonly [{ readonly locations: readonly { readonly location: { readonly message: { readonly text: string } } }[] }] }];
  readonly fixes?: readonly [{ readonly artifactChanges: unknown }];
}

const ajv = new Ajv({ strict: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

const logOf = (changes: Partial<LintReport>) => parseJson<Log>(sarifReport({ ...report, ...changes }));
const resultsOf = (changes: Partial<LintReport>) => logOf(changes).runs[0].results;

describe('report/sarif', () => {
  it('holds to the schema of SARIF 2.1.0', () => {
    for (const log of [logOf({ level: 'hint' }), logOf({ workspaces: [] })]) {
      isSarif(log);
      deepEqual(isSarif.errors ?? [], []);
    }
  });

  it('is checked by a schema that finds what is missing', () => {
    equal(isSarif({ version: '2.1.0', runs: [{}] }), false);
  });

  it('places a result and names its rule', () => {
    const [result] = resultsOf({});
    deepEqual(result?.locations[0].physicalLocation, {
      artifactLocation: { uri: 'src/orders.ts', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 16, endLine: 4, endColumn: 46 },
    });
    deepEqual([result?.level, result?.ruleIndex], ['warning', 0]);
    deepEqual(logOf({}).runs[0].originalUriBaseIds, { '%SRCROOT%': { uri: 'file:///home/ada/shop/', description: { text: 'The directory in which regionlint ran.' } } });
  });

  it('tells the flow from what decides to the use', () => {
    deepEqual(resultsOf({})[0]?.codeFlows?.[0].threadFlows[0].locations.map(({ location }) => location.message.text), [
      "the literal 'us-east-1'", '`region` is a constant', 'its region is `region`', 'the client is made here',
    ]);
  });

  it('carries fixes by file', () => {
    deepEqual(resultsOf({})[0]?.fixes?.[0].artifactChanges, [{
      artifactLocation: { uri: 'src/config.ts', uriBaseId: '%SRCROOT%' },
      replacements: [{ deletedRegion: { startLine: 2, startColumn: 23, endLine: 2, endColumn: 34 }, insertedContent: { text: 'process.env.AWS_REGION' } }],
    }]);
  });

  it('calls infos notes, and shows them on demand', () => {
    deepEqual(resultsOf({ level: 'info' }).map(({ level }) => level), ['note', 'warning']);
  });

  it('encodes paths, and writes those outside the base as absolute ones', () => {
    const [diagnostic] = diagnostics.slice(1);
    const inFile = (prefix: string) => resultsOf({ workspaces: [{ ...workspace, prefix, diagnostics: [{ ...diagnostic!, file: 'src/a b#ü.ts' }] }] })[0]?.locations[0].physicalLocation.artifactLocation;
    deepEqual(inFile('packages/x/'), { uri: 'packages/x/src/a%20b%23%C3%BC.ts', uriBaseId: '%SRCROOT%' });
    deepEqual(inFile('/elsewhere/'), { uri: 'file:///elsewhere/src/a%20b%23%C3%BC.ts' });
  });

  describe('fingerprints', () => {
    const fingerprints = (changes: Partial<typeof workspace>) => resultsOf({ workspaces: [{ ...workspace, ...changes }] }).map(({ partialFingerprints }) => partialFingerprints);
    const before = fingerprints({});

    it('stay when lines are inserted above', () => {
      const moved = diagnostics.map((one) => ({ ...one, range: { start: one.range.start + 5, end: one.range.end + 5 } }));
      deepEqual(fingerprints({ diagnostics: moved, text: (file) => `// a\n${workspace.text(file) ?? ''}` }), before);
    });

    it('change with the line itself', () => {
      notDeepEqual(fingerprints({ text: (file) => workspace.text(file)?.replaceAll('orders', 'basket') }), before);
    });

    it('keep equal lines apart', () => {
      const [first, second] = fingerprints({ diagnostics: [...diagnostics, ...diagnostics] });
      notDeepEqual(first, second);
    });
  });
});
