import { deepEqual, equal, match } from 'node:assert/strict';
import { shippedEngine } from '../../server/src/workspace/shipped-engine';
import { openAnalyzer } from '../../server/src/workspace/shipped-analyzer';
import { run } from '../support/command-line';
import { parseJson } from '../support/parse-json';
import { temporaryFolder } from '../support/temporary-folder';

const FILES = {
  'package.json': '{}',
  'regionlint.config.json': '{ "environments": { "production": { "TABLE_REGION": "us-east-1" }, "standby": { "TABLE_REGION": "us-west-2" } } }',
  'serverless.yml': 'service: orders\nprovider:\n  name: aws\n  region: us-east-1\nfunctions:\n  get:\n    handler: src/get.handler\n',
  'src/get.ts': `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({ region: process.env.TABLE_REGION });
export const handler = async () => db.send(new GetItemCommand({ TableName: 'orders', Key: {} }));
`,
};

interface Entrypoints {
  readonly entrypoints: readonly { readonly name?: string; readonly verdict?: string; readonly conditional?: object; readonly regions?: object; readonly environments?: object }[];
}

describe('cli: map --fail', () => {
  const cwd = temporaryFolder(FILES);
  const regionlint = (...argv: readonly string[]) => run(argv, shippedEngine(() => openAnalyzer), { cwd });

  it('says of what is undecided what it is where the workspace is deployed, and in each environment', async () => {
    const { code, out } = await regionlint('map', '.', '--fail', 'us-east-1/dynamodb', '--format', 'json');
    equal(code, 0);
    const [entrypoint] = parseJson<Entrypoints>(out).entrypoints;
    deepEqual(
      [entrypoint?.name, entrypoint?.verdict, entrypoint?.conditional, entrypoint?.regions, entrypoint?.environments],
      [
        'handler',
        undefined,
        { there: 'fails', elsewhere: 'unaffected' },
        [{ region: 'us-east-1', verdict: 'fails' }],
        [{ environment: 'production', verdict: 'fails' }, { environment: 'standby', verdict: 'unaffected' }],
      ],
    );
  });

  it('says the same in words', async () => {
    match((await regionlint('map', '.', '--fail', 'us-east-1/dynamodb')).out, /deployed to us-east-1: fails\n +in production: fails\n +in standby: unaffected\n/);
  });

  it('decides where an environment is chosen, and where another service fails', async () => {
    const verdict = async (...flags: readonly string[]) => parseJson<Entrypoints>((await regionlint('map', '.', '--format', 'json', ...flags)).out).entrypoints[0]?.verdict;
    deepEqual([await verdict('--fail', 'us-east-1', '--env', 'production'), await verdict('--fail', 'us-east-1/sqs')], ['fails', 'unaffected']);
  });
});
