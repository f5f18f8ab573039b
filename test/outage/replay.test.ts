import { deepEqual, equal } from 'node:assert/strict';
import { INCIDENTS, type Incident, type IncidentWindow } from '../../server/src/aws/incidents';
import { replayText } from '../../server/src/report/replay-text';
import { createColors } from 'picocolors';
import { replayed } from '../support/replayed';

const october = INCIDENTS.get('2025-10-20')!;

function drill(...windows: readonly Partial<IncidentWindow>[]): Incident {
  const usual = { service: 'dynamodb', region: 'us-east-1', from: '2026-01-01T10:00Z', to: '2026-01-01T11:00Z', effect: 'out' };
  return { title: 'A drill', windows: windows.map((window) => ({ ...usual, ...window })) };
}

/** A handler that makes calls through clients in us-east-1, each `service.Operation`; those in brackets may fail. */
function handler(...calls: readonly string[]): string {
  const clients: Readonly<Record<string, string>> = { dynamodb: 'DynamoDBClient', lambda: 'LambdaClient', sts: 'STSClient', ec2: 'EC2Client', 'redshift-data': 'RedshiftDataClient' };
  const parts = calls.map((call) => /^\(?([\w-]+)\.(\w+)/.exec(call)!);
  return [
    ...parts.map(([, service = '', operation = '']) => `import { ${clients[service]}, ${operation}Command } from '@aws-sdk/client-${service}';`),
    'export const handler = async () => {',
    ...parts.map(([whole, service = '', operation = '']) => {
      const send = `await new ${clients[service]}({ region: 'us-east-1' }).send(new ${operation}Command({}));`;
      return whole.startsWith('(') ? `  try { ${send} } catch { console.warn('later'); }` : `  ${send}`;
    }),
    '};',
  ].join('\n');
}

/** What becomes of the one handler: `06:48 - 09:40 fails`. */
async function episodesOf(incident: Incident, code: string): Promise<readonly string[]> {
  const { document } = await replayed(incident, { 'src/handler.ts': code });
  return document.entrypoints.flatMap(({ episodes }) =>
    episodes.map(({ from, to, verdict, conditional, isPartial, isUpperBound }) => {
      const end = verdict ?? `${conditional?.there} or ${conditional?.elsewhere}`;
      return `${from.time.slice(11, 16)} - ${to.time.slice(11, 16)} ${end}${isPartial ? ' in part' : ''}${isUpperBound ? ' at worst' : ''}`;
    }),
  );
}

describe('replay', () => {
  it('plays 2025-10-20 for DynamoDB', async () => deepEqual(await episodesOf(october, handler('dynamodb.GetItem')), ['06:48 - 09:40 fails']));

  it('knows that launches fail longer than the table', async () => deepEqual(await episodesOf(october, handler('ec2.RunInstances')), ['06:48 - 20:50 fails in part']));

  it('knows Redshift in every region', async () =>
    deepEqual(await episodesOf(october, handler('redshift-data.ExecuteStatement').replace('us-east-1', 'eu-west-1')), ['06:47 - 08:20 fails in part']));

  it('knows what is lost in more circumstances than can be told apart', async () => {
    const tasks = `
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
const tables = new DynamoDBClient({ region: 'us-east-1' });
const topics = new SNSClient({ region: 'eu-west-1' });
const sweep = async () => { await tables.send(new ScanCommand({})); };
const report = async () => { await topics.send(new PublishCommand({})); };
const tasks: Record<string, () => Promise<void>> = { sweep, report };
const wanted = (process.env.TASKS ?? 'sweep,report').split(',').map((name) => name.trim()).filter(Boolean);
export const handler = async () => {
  for (const name of wanted) {
    try {
      await tasks[name]();
    } catch {
      console.error('later');
    }
  }
};`;
    deepEqual(await episodesOf(october, tasks), ['06:48 - 09:40 degrades']);
  });

  it('says nothing of what was not out', async () => deepEqual(await episodesOf(october, handler('dynamodb.GetItem').replace('us-east-1', 'eu-west-1')), []));

  it('goes by operations where the incident does', async () => {
    const incident = drill({ calls: [{ service: 'ec2', operations: ['Run*'] }] });
    deepEqual(await episodesOf(incident, handler('ec2.DescribeInstances')), []);
    deepEqual(await episodesOf(incident, handler('ec2.RunInstances')), ['10:00 - 11:00 fails']);
  });

  it('says where the fate of other operations is in it', async () => {
    const incident = drill({ calls: [{ service: 'ec2', operations: ['RunInstances'] }] });
    deepEqual(await episodesOf(incident, handler('ec2.DescribeInstances', '(ec2.RunInstances')), ['10:00 - 11:00 fails at worst']);
  });

  it('splits time where something comes back', async () => {
    const incident = drill({}, { service: 'lambda', to: '2026-01-01T12:00Z' });
    deepEqual(await episodesOf(incident, handler('dynamodb.GetItem', '(lambda.Invoke')), ['10:00 - 11:00 fails', '11:00 - 12:00 degrades']);
  });

  it('tells what fails whole from what fails in part', async () => {
    const incident = drill({}, { service: 'lambda', partial: true, to: '2026-01-01T12:00Z' });
    deepEqual(await episodesOf(incident, handler('dynamodb.GetItem', 'lambda.Invoke')), ['10:00 - 11:00 fails', '11:00 - 12:00 fails in part']);
    deepEqual(await episodesOf(incident, handler('(dynamodb.GetItem', 'lambda.Invoke')), ['10:00 - 12:00 fails in part']);
  });

  it('gives both ends where the region decides', async () =>
    deepEqual(await episodesOf(drill({}), handler('dynamodb.GetItem').replace("{ region: 'us-east-1' }", '{}')), ['10:00 - 11:00 fails or unaffected']));

  describe('where the region decides', () => {
    const ambient = handler('dynamodb.GetItem').replace("{ region: 'us-east-1' }", '{}');
    const serverless = (region: string) => `service: orders\nprovider:\n  name: aws\n  region: ${region}\nfunctions:\n  order:\n    handler: src/handler.handler\n`;
    const deployed = async (region: string, code: string) => {
      const { document } = await replayed(drill({}), { 'src/handler.ts': code, 'serverless.yml': serverless(region) });
      return document.entrypoints.flatMap(({ episodes }) => episodes.flatMap(({ asDeployed }) => asDeployed.map((one) => `${one.region} ${one.file}:${one.line} ${one.verdict}`)));
    };

    it('says what becomes of it where files deploy it', async () => {
      deepEqual(await deployed('us-east-1', ambient), ['us-east-1 serverless.yml:4 fails']);
      deepEqual(await deployed('eu-west-1', ambient), ['eu-west-1 serverless.yml:4 unaffected']);
    });

    it('says nothing of that where a call may go elsewhere', async () => {
      const askedFor = "await new DynamoDBClient({ region: event.region }).send(new GetItemCommand({}));\n  await new DynamoDBClient({})";
      deepEqual(await deployed('eu-west-1', ambient.replace('async () =>', 'async (event: { region: string }) =>').replace('await new DynamoDBClient({})', askedFor)), []);
    });
  });

  it('needs no region where all are out', async () =>
    deepEqual(await episodesOf(drill({ region: '*' }), handler('dynamodb.GetItem').replace("{ region: 'us-east-1' }", '{}')), ['10:00 - 11:00 fails']));

  it('plays an outage once for each set that somebody notices', async () => {
    const files = { 'a.ts': handler('dynamodb.GetItem'), 'b.ts': handler('lambda.Invoke'), 'c.ts': handler('sts.GetCallerIdentity') };
    const { played } = await replayed(october, files);
    deepEqual(played, ['us-east-1/dynamodb, us-east-1/lambda, us-east-1/sts']);
    deepEqual((await replayed(october, { 'a.ts': 'export const nothing = 1;' })).played, []);
  });

  it('makes an estimate of what the minutes cost', async () => {
    const { document } = await replayed(drill({}, { service: 'lambda', partial: true, to: '2026-01-01T11:30Z' }), { 'a.ts': handler('dynamodb.GetItem'), 'b.ts': handler('lambda.Invoke') }, 600);
    deepEqual(document.estimate, { isEstimate: true, revenuePerHour: 600, lost: 600, lostAtMost: 900 });
  });

  it('prints for people: a summary, then the worst first', async () => {
    const files = {
      'orders.ts': handler('dynamodb.GetItem'),
      'mail.ts': handler('(sts.GetCallerIdentity'),
      'here.ts': handler('dynamodb.PutItem').replace("{ region: 'us-east-1' }", '{}'),
      'static.ts': handler('dynamodb.Scan').replace('us-east-1', 'eu-west-1'),
    };
    const { document } = await replayed(october, files);
    equal(
      replayText(document, createColors(false)),
      `The outage of 19-20 October 2025 in us-east-1 (https://aws.amazon.com/message/101925/)

1 of 4 entry points would have failed, for 2 h 52 min.
1 would have degraded.
For 1 the region in which it runs decides, and no file of the workspace says which that is.
1 is unaffected.

fails
  orders.ts:2:14  lambda handler  2 h 52 min
    06:48 - 09:40  fails: DynamoDB in us-east-1 is out
      loses  orders.ts:3:53  dynamodb GetItem, pinned to us-east-1
      ends   orders.ts:3:53

degrades
  mail.ts:2:14  lambda handler  2 h 56 min
    06:51? - 08:19  degrades: STS in us-east-1 fails some calls
      loses  mail.ts:3:54  sts GetCallerIdentity, pinned to us-east-1
    15:31? - 16:59  degrades: STS in us-east-1 fails some calls

depends on its region
  here.ts:2:14  lambda handler  2 h 52 min
    06:48 - 09:40  fails if it runs in us-east-1, else unaffected: DynamoDB in us-east-1 is out
      loses  here.ts:3:32  dynamodb PutItem, ambient (AWS_REGION)
      ends   here.ts:3:32

Times are UTC, on 2025-10-20. Those with a ? could not be verified against the published summary.
`,
    );
  });
});
