import { equal } from 'node:assert/strict';
import pc from 'picocolors';
import { type AskedPlace, explainReport } from '../../server/src/report/explain';
import { workspace } from './sample';

const explain = (asked: AskedPlace) => explainReport(workspace, asked, pc.createColors(false));

describe('report/explain', () => {
  it('follows a use to what decides it, step by step', () => {
    equal(explain({ file: 'src/orders.ts', line: 4 }), `
src/orders.ts:4:16  dynamodb client
  region    pinned to us-east-1
  hosts     dynamodb.us-east-1.amazonaws.com
  hosted in us-east-1

  1. src/orders.ts:4:16  the client is made here
     4 | const orders = new DynamoDBClient({ region });
       |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  2. src/orders.ts:2:10  its region is \`region\`
     2 | import { region } from './config';
       |          ^^^^^^^^
  3. src/config.ts:2:14  \`region\` is a constant
     2 | export const region = 'us-east-1';
       |              ^^^^^^^^^^^^^^^^^^^^
  4. src/config.ts:2:23  the literal 'us-east-1'
     2 | export const region = 'us-east-1';
       |                       ^^^^^^^^^^^

src/orders.ts:4 is on the way to the region of:
  src/orders.ts:5:37  dynamodb GetItem: pinned to us-east-1
`.slice(1));
  });

  it('takes a column to choose among the uses of a line', () => {
    equal(explain({ file: 'src/mail.ts', line: 2, column: 30 }), `
src/mail.ts:2:22  ses client
  region    ambient (AWS_REGION), deployed to eu-west-1
  deployed  eu-west-1  src/config.ts:1:4  says a comment

  1. src/mail.ts:2:22  no region in code: the default chain of the SDK
     2 | \texport const mail = new SESClient({});
       | \t                    ^^^^^^^^^^^^^^^^^

src/mail.ts:2:30 is on the way to the region of:
  src/mail.ts:2:15  ses client (test): ambient (AWS_REGION), deployed to eu-west-1
`.slice(1));
  });

  it('shows the code of two steps at one place once', () => {
    const twice = workspace.map.uses.map((use) => ({ ...use, region: { ...use.region, trace: [...use.region.trace, ...use.region.trace] } }));
    const text = explainReport({ ...workspace, map: { ...workspace.map, uses: twice.slice(0, 1) } }, { file: 'src/mail.ts', line: 2 }, pc.createColors(false));
    equal(text.split('SESClient').length - 1, 1);
  });

  it('tells at a literal what hangs on it', () => {
    equal(explain({ file: 'src/config.ts', line: 2, column: 25 }), `
src/config.ts:2:25 is on the way to the region of:
  src/orders.ts:4:16  dynamodb client: pinned to us-east-1
  src/orders.ts:5:37  dynamodb GetItem: pinned to us-east-1
`.slice(1));
  });

  it('points to the uses nearby where there is none', () => {
    equal(explain({ file: 'src/orders.ts', line: 1 }), `
No use of AWS at src/orders.ts:1.
Uses nearby:
  src/orders.ts:4:16  dynamodb client: pinned to us-east-1
  src/orders.ts:5:37  dynamodb GetItem: pinned to us-east-1
`.slice(1));
  });

  it('says so where a file has none', () => {
    equal(explain({ file: 'src/config.ts', line: 1 }), 'No use of AWS at src/config.ts:1.\nThe file has no use of AWS that regionlint knows of.\n');
  });
});
