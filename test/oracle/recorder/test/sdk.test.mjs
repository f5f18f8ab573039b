// The recorder is right about the SDK: known programs, run for real, go where AWS documents that they go.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { truthOf } from '../src/record.mjs';

const made = [];
after(() => made.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** Records a program of one file (or more) whose handler makes the calls. */
async function recorded(main, { files = {}, ...definition } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'oracle-test-'));
  made.push(dir);
  const sources = { 'main.ts': main, 'case.json': JSON.stringify({ entry: 'main.ts', handler: 'handler', ...definition }), ...files };
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const { truth, warnings } = await truthOf(dir);
  assert.deepEqual(warnings, []);
  return truth;
}

const calls = ({ operations }) => operations.map(({ line, service, operation, binding, values, environment, hosts = [], hostedIn = [] }) =>
  [`${line} ${service}.${operation}`, [binding, ...values].join(' '), environment.join(' '), hosts.join(' '), hostedIn.join(' ')].join(' | '));

test('v3: pinned, defaulted, ambient and unresolved', async () => {
  const truth = await recorded(`
    import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
    const list = (region?: string) => new DynamoDBClient({ region }).send(new ListTablesCommand({}));
    export async function handler({ where }: { where: string }) {
      await new DynamoDBClient({ region: 'eu-west-1' }).send(new ListTablesCommand({}));
      await new DynamoDBClient({ region: process.env.T ?? 'eu-west-2' }).send(new ListTablesCommand({}));
      await new DynamoDBClient({}).send(new ListTablesCommand({}));
      await new DynamoDBClient({ region: where }).send(new ListTablesCommand({}));
    }`, { env: ['T'], event: { where: 'ca-west-1' } });
  assert.deepEqual(calls(truth), [
    '5 dynamodb.ListTables | pinned eu-west-1 |  | dynamodb.eu-west-1.amazonaws.com | eu-west-1',
    '6 dynamodb.ListTables | defaulted eu-west-2 | T | dynamodb.eu-west-2.amazonaws.com | eu-west-2',
    '7 dynamodb.ListTables | ambient | AWS_REGION |  | ',
    '8 dynamodb.ListTables | unresolved |  |  | ',
  ]);
});

test('v3: hosts of global services, of flags, of buckets and of queue URLs', async () => {
  const truth = await recorded(`
    import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
    import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
    import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
    const region = 'eu-central-1';
    export async function handler() {
      await new IAMClient({}).send(new ListUsersCommand({}));
      await new S3Client({ region, useDualstackEndpoint: true }).send(new GetObjectCommand({ Bucket: 'a-bucket', Key: 'k' }));
      await new SQSClient({ region }).send(new ReceiveMessageCommand({ QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/q' }));
      await new SQSClient({ region, endpoint: 'http://localhost:4566' }).send(new ReceiveMessageCommand({ QueueUrl: 'q' }));
    }`);
  assert.deepEqual(calls(truth), [
    '7 iam.ListUsers | ambient | AWS_REGION | iam.amazonaws.com | us-east-1',
    '8 s3.GetObject | pinned eu-central-1 |  | s3.dualstack.eu-central-1.amazonaws.com | eu-central-1',
    '9 sqs.ReceiveMessage | pinned eu-central-1 |  | sqs.us-east-1.amazonaws.com | us-east-1',
    '10 sqs.ReceiveMessage | pinned eu-central-1 |  | localhost | ',
  ]);
});

test('v3: helpers count for the place where they are called', async () => {
  const { operations } = await recorded(`
    import { DynamoDBClient, paginateScan, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
    import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
    import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
    import { Upload } from '@aws-sdk/lib-storage';
    import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
    const credentials = fromTemporaryCredentials({ params: { RoleArn: 'r' } });
    const client = new DynamoDBClient({ region: 'us-west-2', credentials });
    const s3 = new S3Client({ region: 'us-west-1' });
    export async function handler() {
      const pages = paginateScan({ client }, { TableName: 't' });
      const upload = new Upload({ client: s3, params: { Bucket: 'b', Key: 'k', Body: 'x' } });
      for await (const page of pages) void page;
      await waitUntilTableExists({ client, maxWaitTime: 90 }, { TableName: 't' });
      await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'b', Key: 'k' }));
      await upload.done();
    }`, { answers: { 'dynamodb.DescribeTable': { Table: { TableStatus: 'ACTIVE' } } } });
  const seen = operations.map(({ line, also = [], operation, via, values }) => `${line} ${operation} ${via} ${values}, also ${also.map((place) => place.line)}`);
  assert.deepEqual(seen, [
    '7 AssumeRole credentials us-west-2, also 11',
    '11 Scan paginator us-west-2, also 13',
    '14 DescribeTable waiter us-west-2, also ',
    '15 GetObject presigner us-west-1, also ',
    '16 PutObject upload us-west-1, also 12',
  ]);
});

test('v2: the global hosts of STS and S3, and who decides a region', async () => {
  const truth = await recorded(`
    import AWS from 'aws-sdk';
    AWS.config.update({ region: 'eu-west-1' });
    const documents = new AWS.DynamoDB.DocumentClient({ service: new AWS.DynamoDB({ region: 'us-west-2' }), region: 'eu-west-2' } as object);
    export async function handler() {
      await new AWS.STS().getCallerIdentity().promise();
      await new AWS.STS({ stsRegionalEndpoints: 'regional' }).getCallerIdentity().promise();
      await new AWS.S3({ region: 'us-east-1' }).headBucket({ Bucket: 'b' }).promise();
      await documents.get({ TableName: 't', Key: {} }).promise();
    }`);
  assert.deepEqual(calls(truth), [
    '6 sts.GetCallerIdentity | pinned eu-west-1 |  | sts.amazonaws.com | us-east-1',
    '7 sts.GetCallerIdentity | pinned eu-west-1 |  | sts.eu-west-1.amazonaws.com | eu-west-1',
    '8 s3.HeadBucket | pinned us-east-1 |  | s3.amazonaws.com | us-east-1',
    '9 dynamodb.GetItem | pinned us-west-2 |  | dynamodb.us-west-2.amazonaws.com | us-west-2',
  ]);
});

test('verdicts: each of the four, and none where the environment would decide', async () => {
  const truth = await recorded(`
    import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
    const east = new DynamoDBClient({ region: 'us-east-1' });
    const west = new DynamoDBClient({ region: 'us-west-2' });
    const here = new DynamoDBClient({});
    const get = async (client: DynamoDBClient) => (await client.send(new GetItemCommand({ TableName: 't', Key: { id: { S: '1' } } }))).Item;
    export const fails = () => get(east);
    export const answers503 = () => get(east).catch(() => ({ statusCode: 503 }));
    export const degrades = () => get(east).catch(() => null);
    export const survives = () => get(east).catch(() => get(west));
    export const unaffected = () => get(west);
    export const undecided = () => get(here);`,
  { handler: ['fails', 'answers503', 'degrades', 'survives', 'unaffected', 'undecided'], answers: { 'dynamodb.GetItem': { Item: { id: { S: '1' } } } } });
  assert.deepEqual(truth.entrypoints.map(({ name, verdict }) => `${name} ${verdict}`), [
    'fails fails', 'answers503 fails', 'degrades degrades', 'survives survives', 'unaffected unaffected', 'undecided undefined',
  ]);
});

test('a program that reaches for the network is refused', async () => {
  const program = "import { get } from 'node:http';\nexport const handler = () => new Promise((done) => get('http://example.com', done).on('error', done));";
  await assert.rejects(recorded(program), /reaches for the network: (lookup|connect) example\.com/);
});

test('a server that the program starts is asked in memory, each route for its own verdict', async () => {
  const truth = await recorded(`
    import { createServer } from 'node:http';
    import { DynamoDB } from '@aws-sdk/client-dynamodb';
    const db = new DynamoDB({ region: 'us-east-1' });
    createServer(async (req, res) => {
      if (req.url === '/read') await db.listTables({}).catch(() => { res.statusCode = 503; });
      if (req.url === '/hint') await db.listTables({}).catch(() => undefined);
      res.end();
    }).listen(3000);`, { handler: [], requests: [{ route: 'GET /read', send: 'GET /read' }, { route: 'GET /hint', file: 'hint.ts', send: 'GET /hint' }, { route: 'GET /', send: 'GET /' }] });
  assert.deepEqual(truth.entrypoints, [
    { file: 'main.ts', name: 'GET /read', verdict: 'fails' },
    { file: 'hint.ts', name: 'GET /hint', verdict: 'degrades' },
    { file: 'main.ts', name: 'GET /', verdict: 'unaffected' },
  ]);
});

test('a file-based route gets a Request, and its Response is the answer', async () => {
  const truth = await recorded(`
    import { DynamoDB } from '@aws-sdk/client-dynamodb';
    const db = new DynamoDB({ region: 'us-east-1' });
    export async function POST(request: Request) {
      const { name } = await request.json();
      return db.deleteTable({ TableName: name }).then(() => Response.json({}), () => new Response('down', { status: 500 }));
    }`, { handler: 'POST', event: { $request: { url: 'https://x.example/', method: 'POST', body: { name: 't' } } } });
  assert.deepEqual(truth.entrypoints, [{ file: 'main.ts', name: 'POST', verdict: 'fails' }]);
});

test('work that nobody waits for is seen to its end', async () => {
  const truth = await recorded(`
    import { DynamoDB } from '@aws-sdk/client-dynamodb';
    const db = new DynamoDB({ region: 'us-east-1' });
    export async function handler() { db.listTables({}).catch(() => undefined); }`);
  assert.deepEqual(truth.entrypoints, [{ file: 'main.ts', name: 'handler', verdict: 'degrades' }]);
});
