import { deepEqual, ok } from 'node:assert/strict';
import { evaluate } from '../../../server/src/link/link';
import { inputOf } from '../../support/in-memory';

describe('link/evaluate: tables of numbers', () => {
  const program = (numbers: number) =>
    evaluate(
      inputOf(
        new Map([
          [
            'client.ts',
            `import { S3Client } from '@aws-sdk/client-s3';
const states = [${Array.from({ length: numbers }, (_, i) => (i % 3 === 0 ? -i : i)).join(', ')}];
const regions = ['us-east-1', 'eu-west-1'];
export const client = new S3Client({ region: states[3] === 1 ? 'us-east-1' : regions[1] });
`,
          ],
        ]),
      ),
    );

  it('costs nothing where it is one that nobody writes by hand', () => {
    ok(program(5000).steps < 100);
  });

  it('says nothing of its numbers then', () => {
    const regions = (numbers: number) => program(numbers).map().uses.flatMap(({ region }) => region.values);
    deepEqual([regions(100), regions(5000)], [['eu-west-1'], ['eu-west-1', 'us-east-1']]);
  });
});
