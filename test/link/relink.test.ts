import { deepEqual, equal, notEqual } from 'node:assert/strict';
import type { LinkInput } from '../../server/src/link/link';
import { MAKES_CONSTRUCT } from '../../server/src/link/infrastructure/programs/construct-code';
import { createLinker } from '../../server/src/link/relink';
import { inputOf } from '../support/in-memory';

const FILES = {
  'client.ts': "import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';\nimport { region } from './region';\nconst s3 = new S3Client({ region });\nexport const handler = () => s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));\n",
  'region.ts': "export const region = 'us-east-1';\n",
  'other.ts': 'export const one = 1;\n',
};

describe('link/relink', () => {
  /** Links, changes one file, links again. Tells the regions then, and whether anything was evaluated. */
  const edit = (file: string, text: string) => {
    const files = new Map(Object.entries(FILES));
    const asked: string[] = [];
    const input: LinkInput = inputOf(files);
    const counting: LinkInput = {
      ...input,
      mayMatter(name) {
        asked.push(name);
        return input.mayMatter(name);
      },
    };
    const link = createLinker();
    const first = link(counting);
    asked.length = 0;
    files.set(file, text);
    const second = link(counting, [file]);
    // An evaluation begins by asking of every file.
    return { first, second, wasEvaluated: new Set(asked).size > 1, regions: second.uses.flatMap(({ region }) => region.values), starts: second.uses.map(({ range }) => range.start) };
  };

  it('evaluates nothing where a file changes on whose values nothing depends', () => {
    const { first, second, wasEvaluated } = edit('other.ts', 'export const two = 2;\n');
    equal(wasEvaluated, false);
    deepEqual(second, first);
  });

  it('tells other places where only places have changed', () => {
    const { first, second, wasEvaluated, starts } = edit('client.ts', `// A comment above.\n${FILES['client.ts']}`);
    notEqual(second, first);
    deepEqual(starts, first.uses.map(({ range }) => range.start + 20));
    equal(wasEvaluated, false);
  });

  it('evaluates again where a value has changed', () => {
    const { regions, wasEvaluated } = edit('region.ts', "export const region = 'eu-west-1';\n");
    deepEqual([regions, wasEvaluated], [['eu-west-1', 'eu-west-1'], true]);
  });

  it('evaluates again where a file begins to matter', () => {
    const { second } = edit('other.ts', "import { SQSClient } from '@aws-sdk/client-sqs';\nexport const queue = new SQSClient({ region: 'us-west-2' });\n");
    deepEqual(second.uses.map(({ service }) => service), ['s3', 's3', 'sqs']);
  });

  it('evaluates no infrastructure again where only other code has changed, and tells where it stands now', () => {
    const stack = "import { App, Stack } from 'aws-cdk-lib';\nimport { Table } from 'aws-cdk-lib/aws-dynamodb';\nnew Table(new Stack(new App(), 'Orders', { env: { region: 'eu-west-1' } }), 'Table', {});\n";
    const files = new Map(Object.entries({ ...FILES, 'stack.ts': stack }));
    const searched: string[] = [];
    const input = inputOf(files);
    const counting: LinkInput = {
      ...input,
      holds(file, expression) {
        if (expression === MAKES_CONSTRUCT) searched.push(file);
        return input.holds(file, expression);
      },
    };
    const link = createLinker();
    const starts = (changed?: readonly string[]) => link(counting, changed).infrastructure.deployments.map(({ file, range }) => [file, range?.start]);
    const before = starts();
    deepEqual([before.length, searched.includes('stack.ts')], [1, true]);
    searched.length = 0;
    files.set('region.ts', "export const region = 'us-west-2';\n");
    deepEqual(starts(['region.ts']), before);
    // What makes constructs is looked for in the texts, each time that programs are evaluated.
    deepEqual(searched, []);
    files.set('stack.ts', `// A comment above.\n${stack}`);
    deepEqual(starts(['stack.ts']), before.map(([file, start]) => [file, Number(start) + 20]));
  });

  it('evaluates again after a run that was cancelled', () => {
    const files = new Map(Object.entries(FILES));
    const input = inputOf(files);
    const link = createLinker();
    link(input);
    files.set('region.ts', "export const region = 'eu-west-1';\n");
    let isCancelled = true;
    const stopping: LinkInput = {
      ...input,
      checkpoint() {
        if (isCancelled) throw new Error('cancelled');
      },
    };
    try {
      link(stopping, ['region.ts']);
    } catch {
      isCancelled = false;
    }
    equal(isCancelled, false);
    deepEqual(link(stopping, []).uses.flatMap(({ region }) => region.values), ['eu-west-1', 'eu-west-1']);
  });
});
