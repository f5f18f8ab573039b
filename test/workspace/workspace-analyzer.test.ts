import { NO_INFRASTRUCTURE } from '../../server/src/link/infrastructure/declarations';
import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { Config } from '../../server/src/config/config';
import { WorkspaceAnalyzer } from '../../server/src/workspace/workspace-analyzer';
import type { LinkInput } from '../../server/src/link/link';
import type { Analysis } from '../../server/src/workspace/workspace';
import type { Pipeline } from '../../server/src/workspace/pipeline';
import { defaultConfig } from '../support/default-config';
import { arnRule, fakePipeline } from '../support/fake-pipeline';
import { MemorySource } from '../support/memory-source';

const QUEUE = "export const queue = 'arn:aws:sqs:us-east-1:1:orders';\n";
const TABLE = "export const table = 'arn:aws:dynamodb:eu-west-1:1:table/orders';\n";
const PLAIN = 'export const plain = 1;\n';

function open(texts: Readonly<Record<string, string>>, changes: Partial<Pipeline> = {}, config: Partial<Config> = {}) {
  const source = new MemorySource(texts);
  const pipeline = fakePipeline(changes);
  return { source, pipeline, analyzer: new WorkspaceAnalyzer(source, { ...defaultConfig, ...config }, pipeline) };
}

const told = ({ diagnostics }: Analysis) => diagnostics.map(({ file, severity, message }) => `${file} ${severity} ${message}`);

describe('workspace/WorkspaceAnalyzer', () => {
  it('goes from files to diagnostics, sorted by file and place', async () => {
    const { analyzer } = open({ 'b.ts': QUEUE, 'a.ts': QUEUE + TABLE, 'c.ts': PLAIN });
    const analysis = await analyzer.analyze();
    deepEqual(told(analysis), [
      'a.ts warning sqs is reached in us-east-1.',
      'a.ts warning dynamodb is reached in eu-west-1.',
      'b.ts warning sqs is reached in us-east-1.',
    ]);
    deepEqual([analysis.root, analysis.text('b.ts'), analysis.failures], ['/home/ada/shop', QUEUE, []]);
  });

  it('extracts nothing from files that cannot matter', async () => {
    const { analyzer, pipeline } = open({ 'a.ts': QUEUE, 'c.ts': PLAIN });
    await analyzer.analyze();
    deepEqual(pipeline.extracted, ['a.ts']);
  });

  describe('after an edit', () => {
    it('reads and extracts the changed file only', async () => {
      const { analyzer, source, pipeline } = open({ 'a.ts': QUEUE, 'b.ts': TABLE });
      await analyzer.analyze();
      source.set('a.ts', QUEUE.replace('us-east-1', 'eu-west-1'));
      source.reads.length = 0;
      const analysis = await analyzer.analyze(['a.ts']);
      deepEqual(told(analysis), ['a.ts warning sqs is reached in eu-west-1.', 'b.ts warning dynamodb is reached in eu-west-1.']);
      deepEqual([source.reads, pipeline.extracted], [['a.ts'], ['a.ts', 'b.ts', 'a.ts']]);
    });

    it('keeps facts where the text is the same, also when every file is read again', async () => {
      const { analyzer, source, pipeline } = open({ 'a.ts': QUEUE, 'b.ts': TABLE });
      await analyzer.analyze();
      source.reads.length = 0;
      await analyzer.analyze();
      deepEqual([source.reads, pipeline.extracted], [['a.ts', 'b.ts'], ['a.ts', 'b.ts']]);
    });

    it('leaves the texts of the earlier analysis as they were', async () => {
      const { analyzer, source } = open({ 'a.ts': QUEUE });
      const earlier = await analyzer.analyze();
      source.set('a.ts', TABLE);
      const later = await analyzer.analyze(['a.ts']);
      deepEqual([earlier.text('a.ts'), later.text('a.ts')], [QUEUE, TABLE]);
    });

    it('follows files that come and go', async () => {
      const { analyzer, source } = open({ 'a.ts': QUEUE });
      await analyzer.analyze();
      source.delete('a.ts');
      source.set('new.ts', TABLE);
      deepEqual(told(await analyzer.analyze(['a.ts', 'new.ts'])), ['new.ts warning dynamodb is reached in eu-west-1.']);
    });

    it('tells the resolver of what changed, came or went, named or not', async () => {
      const { analyzer, source, pipeline } = open({ 'a.ts': QUEUE, 'b.ts': PLAIN, 'package.json': '{}' });
      await analyzer.analyze();
      source.delete('b.ts');
      source.set('c.ts', PLAIN);
      await analyzer.analyze(['package.json']);
      deepEqual(pipeline.resolved, ['a.ts', 'b.ts', 'package.json', 'package.json again', 'b.ts again', 'c.ts again']);
    });

    it('begins anew where nobody says what changed', async () => {
      const { analyzer, pipeline } = open({ 'a.ts': QUEUE });
      await analyzer.analyze();
      await analyzer.analyze();
      deepEqual(pipeline.resolved, ['a.ts', 'a.ts']);
    });
  });

  it('tells the rules the configured severities', async () => {
    const { analyzer } = open({ 'a.ts': QUEUE }, {}, { rules: { 'arn-present': 'error' } });
    deepEqual(told(await analyzer.analyze()), ['a.ts error sqs is reached in us-east-1.']);
  });

  it('names a rule that throws and runs the others', async () => {
    const broken = { ...arnRule, meta: { ...arnRule.meta, id: 'broken' }, check: () => { throw new Error('no idea'); } };
    const { analyzer } = open({ 'a.ts': QUEUE }, { rules: [broken, arnRule] });
    const analysis = await analyzer.analyze();
    deepEqual(analysis.failures.map(({ rule, error }) => `${rule}: ${String(error)}`), ['broken: Error: no idea']);
    equal(analysis.diagnostics.length, 1);
  });

  describe('suppressions', () => {
    const suppressed = `// regionlint-disable-next-line arn-present -- the queue is theirs\n${QUEUE}`;

    it('silence what they name; those that silence nothing are told', async () => {
      const { analyzer } = open({ 'a.ts': suppressed, 'b.ts': `// regionlint-disable-line arn-present\n${TABLE}` });
      deepEqual(told(await analyzer.analyze()), [
        'b.ts warning This suppresses nothing: arn-present has nothing to report on line 1.',
        'b.ts warning dynamodb is reached in eu-west-1.',
      ]);
    });

    it('are not useless where their rule is off', async () => {
      const { analyzer } = open({ 'a.ts': suppressed }, {}, { rules: { 'arn-present': 'off' } });
      deepEqual(told(await analyzer.analyze()), []);
    });

    it('are told with the configured severity', async () => {
      const { analyzer } = open({ 'a.ts': suppressed.replace('arn-present', 'arn-present, other') }, {}, { rules: { 'unused-suppression': 'info' } });
      deepEqual(told(await analyzer.analyze()), ['a.ts info This suppresses nothing: there is no rule other.']);
    });
  });

  describe('where a file is bad', () => {
    it('tells one problem of each file and analyses the rest', async () => {
      const source = new MemorySource({ 'a.ts': QUEUE }, [{ file: 'z.ts', message: 'is not UTF-8' }]);
      const pipeline = fakePipeline();
      const linker = () => (input: LinkInput) => ({ ...pipeline.linker()(input), problems: [{ file: 'z.ts', message: 'and more' }, { file: 'b.ts', message: 'does not parse' }] });
      const analysis = await new WorkspaceAnalyzer(source, defaultConfig, { ...pipeline, linker }).analyze();
      deepEqual(analysis.problems, [{ file: 'b.ts', message: 'does not parse' }, { file: 'z.ts', message: 'is not UTF-8' }]);
      equal(analysis.diagnostics.length, 1);
    });

    it('survives a text that brings extraction down, until it is mended', async () => {
      const { analyzer, source } = open({ 'a.ts': QUEUE, 'b.ts': TABLE }, {
        extract: (file, text) => {
          if (file === 'b.ts' && text === TABLE) throw new RangeError('Maximum call stack size exceeded');
          return fakePipeline().extract(file, text);
        },
      });
      const analysis = await analyzer.analyze();
      deepEqual(analysis.problems, [{ file: 'b.ts', message: 'cannot be analysed: Maximum call stack size exceeded' }]);
      deepEqual(told(analysis), ['a.ts warning sqs is reached in us-east-1.']);
      source.set('b.ts', QUEUE);
      deepEqual((await analyzer.analyze(['b.ts'])).problems, []);
    });
  });

  describe('pausing', () => {
    it('gives way between files and can be cancelled; what was extracted is kept', async () => {
      const { analyzer, pipeline } = open({ 'a.ts': QUEUE, 'b.ts': TABLE });
      await rejects(analyzer.analyze(undefined, { pause: () => Promise.reject(new Error('cancelled')) }), /cancelled/);
      deepEqual(pipeline.extracted, ['a.ts']);
      const analysis = await analyzer.analyze([], { pause: () => Promise.resolve() });
      deepEqual(pipeline.extracted, ['a.ts', 'b.ts']);
      equal(analysis.diagnostics.length, 2);
    });
  });

  it('hands link the environment that was chosen', async () => {
    const environments: unknown[] = [];
    const { analyzer } = open({ 'a.ts': QUEUE }, {
      linker: () => ({ environment }) => {
        environments.push(environment);
        return { uses: [], entrypoints: [], infrastructure: NO_INFRASTRUCTURE, problems: [] };
      },
    });
    await analyzer.analyze(undefined, { environment: { STAGE: 'production' } });
    deepEqual(environments, [{ STAGE: 'production' }]);
  });
});
