import assert from 'node:assert/strict';
import { reportModel } from '../../client/src/report-model';
import { CONCENTRATION, outline, report, use } from './reports';

const trace = (file: string, line: number) => ({ file, line, column: 1, note: '', kind: 'literal' as const });

describe('report model', () => {
  it('puts what the outage reached first, DynamoDB before larger groups', () => {
    const { outage } = reportModel(
      report([
        use(1, 's3', { values: ['us-east-1'] }),
        use(2, 's3', { values: ['us-east-1'] }),
        use(3, 'dynamodb', { values: ['us-east-1'] }),
        use(4, 'dynamodb', { values: ['eu-west-1'] }),
      ]),
    );
    assert.equal(outage.lead, '3 uses of 2 services live in us-east-1. 1 of them is of DynamoDB.');
    assert.equal(
      outline(outage.groups),
      `DynamoDB (1): DynamoDB in us-east-1 could not be reached
  DynamoDB client | pinned to us-east-1 | packages/orders/src/a.ts:3
S3 (2): hosted in us-east-1; what the event did to it is not recorded here
  S3 client | pinned to us-east-1 | packages/orders/src/a.ts:1
  S3 client | pinned to us-east-1 | packages/orders/src/a.ts:2
`,
    );
  });

  it('tells for how many that holds only while the environment is silent', () => {
    const defaulted = { binding: 'defaulted' as const, values: ['us-east-1'], environment: ['S3_REGION'] };
    const lead = (...uses: ReturnType<typeof use>[]) => reportModel(report(uses)).outage.lead;
    assert.equal(lead(use(1, 's3', { values: ['us-east-1'] }), use(2, 's3', defaulted)), '2 uses of S3 live in us-east-1. For 1 of them that holds while the environment says nothing else.');
    assert.equal(lead(use(1, 's3', defaulted)), '1 use of S3 lives in us-east-1. For all of them that holds while the environment says nothing else.');
  });

  it('goes by where hosts live, not by what the code says', () => {
    const { outage } = reportModel(report([use(1, 'iam', { values: ['eu-west-1'] }, { hostedIn: ['us-east-1'] })]));
    assert.equal(outage.lead, '1 use of iam lives in us-east-1.');
  });

  it('names what may be deployed there, apart from what is there', () => {
    const deployed = [{ region: 'us-east-1', file: 'serverless.yml', line: 3, column: 1, note: 'provider.region' }];
    const { outage } = reportModel(report([use(1, 'sqs', { binding: 'ambient', environment: ['AWS_REGION'], deployed })]));
    assert.equal(outage.lead, '1 further use may be deployed there.');
    assert.equal(
      outline(outage.groups),
      `Deployed to us-east-1 (1): the environment decides, and files of this workspace name the region
  SQS (1)
    SQS client | from AWS_REGION, deployed to us-east-1 | packages/orders/src/a.ts:1
`,
    );
  });

  it('names the entry points that reach what is lost', () => {
    const uses = [use(1, 'dynamodb', { values: ['us-east-1'] }), use(2, 's3', { values: ['eu-west-1'] })];
    const entrypoint = (name: string, reaches: string[]) => ({ file: 'src/handler.ts', line: 1, column: 1, name, kind: 'lambda' as const, reaches, concentration: { total: 0, known: 0, regions: [] } });
    const map = { version: 1, uses, entrypoints: [entrypoint('place', ['u1', 'u2']), entrypoint('list', ['u2'])], concentration: CONCENTRATION };
    const { outage } = reportModel(report(uses, { map }));
    assert.match(outline(outage.groups), /Entry points that reach them \(1\)\n {2}place \| lambda, reaches 1 of these uses \| src\/handler\.ts:1\n/);
  });

  it('tells what the outage would have done to them, once it has been played', () => {
    const uses = [use(1, 'dynamodb', { values: ['us-east-1'] })];
    const at = (file: string, line: number) => ({ file, line, column: 1 });
    const lost = { text: 'dynamodb GetItem', region: 'pinned to us-east-1', place: at('src/table.ts', 4), decided: at('src/region.ts', 1) };
    const during = (times: string) => ({ times, text: 'fails: DynamoDB in us-east-1 is out', lost: [lost], ends: [at('src/table.ts', 4)] });
    const folder = {
      uri: 'file:///shop',
      sentences: ['1 of 2 entry points would have failed, for 2 h 52 min.'],
      notes: ['Times are UTC, on 2025-10-20.'],
      entrypoints: [{ outcome: 'fails', title: 'handler (lambda)', duration: '2 h 52 min', place: at('src/order.ts', 3), episodes: [during('06:48 - 09:40'), during('10:00 - 11:00')] }],
    };
    assert.equal(reportModel(report(uses)).outage.note, 'Playing the outage on the entry points …');
    const { outage } = reportModel(report(uses), { folders: [folder] });
    assert.match(outage.lead, /^1 of 2 entry points would have failed, for 2 h 52 min\. 1 use of DynamoDB lives in us-east-1\.$/);
    assert.equal(outage.note, 'Times are UTC, on 2025-10-20.');
    assert.equal(
      outline(outage.groups.slice(0, 1)),
      `Entry points: fails (1)
  handler (lambda) (4): 2 h 52 min
    06:48 - 09:40 | fails: DynamoDB in us-east-1 is out | src/order.ts:3
    loses dynamodb GetItem | pinned to us-east-1 | src/table.ts:4 decided at src/region.ts:1
    ends in an error | src/table.ts:4
    10:00 - 11:00 | fails: DynamoDB in us-east-1 is out | src/order.ts:3
`,
    );
  });

  it('says how much hangs on one region, in all and in each of several packages', () => {
    const of = (...regions: readonly (readonly [string, number])[]) => ({ total: 10, known: 10, regions: regions.map(([region, share]) => ({ region, share })), hhi: 0.5 });
    const part = (uses: ReturnType<typeof of>) => ({ ...CONCENTRATION.workspace, uses });
    const concentration = {
      workspace: { ...part(of(['us-east-1', 0.6], ['a', 0.1], ['b', 0.1], ['c', 0.1], ['d', 0.05], ['e', 0.05])), tables: { ...of(['us-east-1', 1]), known: 2 } },
      packages: { orders: part(of(['us-east-1', 1])), none: CONCENTRATION.workspace },
    };
    const { concentrations } = reportModel(report([], { map: { version: 1, uses: [], entrypoints: [], concentration } }));
    assert.deepEqual(concentrations.map(({ title, sentence }) => `${title}: ${sentence}`), [
      'shop: us-east-1 has 60 % of the 10 uses whose region is known, 100 % of its 2 tables (HHI 0.50)',
      'orders: us-east-1 has 100 % of the 10 uses whose region is known (HHI 0.50)',
    ]);
    assert.deepEqual(concentrations[0]?.parts.map(({ region, percent }) => `${region} ${Math.round(percent)}`), ['us-east-1 60', 'a 10', 'b 10', 'c 10', 'others 10']);
  });

  it('says when nothing is known to live there', () => {
    assert.equal(reportModel(report([use(1, 's3', { values: ['eu-west-1'] })])).outage.lead, 'No use was found that is known to live in us-east-1.');
  });

  it('groups all uses by region, by service and by package', () => {
    const { orders } = reportModel(
      report([
        use(1, 'dynamodb', { values: ['us-east-1'] }),
        use(2, 's3', { binding: 'defaulted', values: ['us-east-1'], environment: ['S3_REGION'] }, { location: { file: 'packages/media/src/b.ts', line: 2, column: 1 } }),
        use(3, 's3', { binding: 'ambient', environment: ['AWS_REGION'] }, { location: { file: 'tools/c.ts', line: 3, column: 1 } }),
      ]),
    );
    const [byRegion, byService, byPackage] = orders.map(({ groups }) => outline(groups));
    assert.equal(
      byRegion,
      `us-east-1 (2)
  DynamoDB (1)
    @shop/orders (1)
      DynamoDB client | pinned to us-east-1 | packages/orders/src/a.ts:1
  S3 (1)
    @shop/media (1)
      S3 client | us-east-1 while S3_REGION is silent | packages/media/src/b.ts:2
Decided by the environment (1)
  S3 (1)
    (no package) (1)
      S3 client | from AWS_REGION | tools/c.ts:3
`,
    );
    assert.match(byService ?? '', /^S3 \(2\)\n {2}us-east-1 \(1\)[^]*\n {2}Decided by the environment \(1\)/);
    assert.match(byPackage ?? '', /^\(no package\) \(1\)\n {2}S3 \(1\)\n[^]*@shop\/orders \(1\)\n {2}DynamoDB \(1\)/);
  });

  it('says what stands in the way of the unresolved, and counts none of them as safe', () => {
    const obstacle = { kind: 'parameter' as const, file: 'src/tenant.ts', line: 7, column: 2, note: 'a parameter that nobody passes' };
    const { sections, coverage } = reportModel(report([use(1, 'sqs', { binding: 'unresolved', obstacle })]));
    assert.equal(sections[0]?.title, 'What cannot be told');
    assert.equal(
      outline(sections[0]?.groups ?? []),
      `SQS (1)
  SQS client | whoever calls decides: a parameter that nobody passes | packages/orders/src/a.ts:1 lost at src/tenant.ts:7
`,
    );
    assert.equal(coverage.sentence, '1 use: 0 pinned, 0 defaulted, 0 ambient, 1 unresolved.');
  });

  it('links to what decides a region, where that is on another line', () => {
    const here = use(1, 's3', { values: ['us-east-1'], trace: [trace('packages/orders/src/a.ts', 1)] });
    const elsewhere = use(2, 's3', { values: ['us-east-1'], trace: [trace('packages/orders/src/a.ts', 2), trace('src/config.ts', 4)] });
    const [s3] = reportModel(report([here, elsewhere])).outage.groups;
    assert.deepEqual(s3?.rows.map(({ elsewhere }) => elsewhere?.place.file), [undefined, 'src/config.ts']);
  });

  it('marks uses by the worst of their diagnostics, and lists these by rule', () => {
    const diagnostic = (severity: 'warning' | 'error', rule: string) => ({
      rule,
      severity,
      message: `${rule} found`,
      file: 'packages/orders/src/a.ts',
      line: 1,
      column: 1,
      use: 'u1',
      href: `https://docs/${rule}.md`,
    });
    const model = reportModel(report([use(1, 's3', { values: ['us-east-1'] })], { diagnostics: [diagnostic('warning', 'first'), diagnostic('error', 'second')] }));
    assert.equal(model.outage.groups[0]?.rows[0]?.severity, 'error');
    const section = model.sections.find(({ id }) => id === 'diagnostics');
    assert.deepEqual(section?.groups.map(({ title, href, count }) => [title, href, count]), [
      ['second', 'https://docs/second.md', 1],
      ['first', 'https://docs/first.md', 1],
    ]);
  });

  it('says how many of the ambient ones are deployed where', () => {
    const ambient = (id: number, regions: string[]) =>
      use(id, 's3', { binding: 'ambient', deployed: regions.map((region) => ({ region, file: '.env', line: 1, column: 1, note: '' })) });
    const sentence = (...uses: ReturnType<typeof use>[]) => reportModel(report(uses)).coverage.sentence;
    assert.match(sentence(ambient(1, [])), /No file of the workspace says where the ambient ones are deployed\.$/);
    assert.match(sentence(ambient(1, []), ambient(2, ['eu-west-1'])), /For 1 of the ambient ones files of the workspace say/);
    assert.match(sentence(ambient(1, ['eu-west-1'])), / Files of the workspace say where the ambient ones are deployed\.$/);
  });

  it('is empty where nothing uses AWS, and still says what was left out', () => {
    const model = reportModel(report([], { problems: [{ file: 'src/huge.ts', message: 'is too large' }], configurationProblems: [{ file: 'regionlint.config.json', message: '"home" is no key.' }] }));
    assert.equal(model.isEmpty, true);
    assert.deepEqual(model.sections.map(({ id }) => id), ['unread']);
    assert.equal(
      outline(model.sections[0]?.groups ?? []),
      `Files (2)
  "home" is no key. | regionlint.config.json:1
  is too large | src/huge.ts:1
`,
    );
  });
});
