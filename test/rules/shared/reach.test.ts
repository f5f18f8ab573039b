import { deepEqual } from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../server/src/config/load';
import { rules } from '../../../server/src/rules/index';
import { runRules } from '../../../server/src/rules/run';
import { analyzedInMemory } from '../../support/in-memory';
import { splitFiles } from '../../support/marked-code';

/** What a rule finds in a workspace: `file: severity` of each, with what the message says before the outage. */
function found(id: string, workspace: string): readonly string[] {
  const files = splitFiles(workspace);
  const { diagnostics } = runRules(rules.filter(({ meta }) => meta.id === id), { ...analyzedInMemory(files), config: DEFAULT_CONFIG, text: (file) => files.get(file) });
  return diagnostics.map(({ file, severity, message }) => `${file}: ${severity}${/; .* entry points?(?=\.)/.exec(message)?.[0] ?? ''}`);
}

const scan = `const { DynamoDBClient, ScanCommand } = require('@aws-sdk/client-dynamodb');
const scan = () => new DynamoDBClient({ region: 'us-east-1' }).send(new ScanCommand({ TableName: 'orders' }));`;

describe('rules/shared/reach', () => {
  it('tells what runs in production from what people run, once', () => {
    deepEqual(
      found('dynamodb-single-region', `
// file: check-orders.js
${scan}
scan().then(console.log);
// file: order-worker.js
${scan}
scan().then(console.log);
// file: Scripts/seed-all.js
${scan}
scan();
// file: src/_archive/server.js
${scan}
exports.handler = () => scan();
// file: src/index.js
${scan}
scan();
// file: src/migrations/orders.js
${scan}
exports.up = () => scan();
// file: src/orders.js
${scan}
exports.handler = () => scan();
`).map((one) => one.split(';')[0]),
      ['Scripts/seed-all.js: info', 'check-orders.js: info', 'order-worker.js: warning', 'src/_archive/server.js: info', 'src/index.js: warning', 'src/migrations/orders.js: info', 'src/orders.js: warning'],
    );
  });

  it('takes a client that nothing calls for idle', () => {
    deepEqual(found('dynamodb-single-region', `
// file: src/tables.js
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
module.exports = new DynamoDBClient({ region: 'us-east-1' });
`), ['src/tables.js: info']);
  });

  it('takes a client that only a test calls for idle', () => {
    deepEqual(found('dynamodb-single-region', `
// file: src/tables.js
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
module.exports = new DynamoDBClient({ region: 'us-east-1' });

// file: test/tables.test.js
const { ListTablesCommand } = require('@aws-sdk/client-dynamodb');
const tables = require('../src/tables');
it('lists', () => tables.send(new ListTablesCommand({})));
`), ['src/tables.js: info']);
  });

  for (const [what, code] of [
    ['a library', "const { DataMapper } = require('@aws/dynamodb-data-mapper');\nmodule.exports = new DataMapper({ client });"],
    ['a function that nobody knows', 'module.exports = (visit) => visit(client);'],
    ['a base class that nobody sees', "const { Store } = require('some-store');\nmodule.exports = class extends Store { constructor() { super(client); } };"],
  ]) {
    it(`leaves open what becomes of a client in the hands of ${what}`, () => {
      deepEqual(found('dynamodb-single-region', `
// file: src/tables.js
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({ region: 'us-east-1' });
${code}
`), ['src/tables.js: warning']);
    });
  }

  it('counts the entry points of each client that one function is handed', () => {
    const handler = `const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { order } = require('./orders');
const client = new DynamoDBClient({ region: 'us-east-1' });
exports.handler = ({ id }) => order(client, id);`;
    deepEqual(
      found('dynamodb-single-region', `
// file: src/list.js
${handler}
// file: src/orders.js
const { GetItemCommand } = require('@aws-sdk/client-dynamodb');
exports.order = (client, id) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));
// file: src/read.js
${handler}
`),
      ['src/list.js: warning; 1 operation in 1 file depends on it, behind 1 entry point', 'src/read.js: warning; 1 operation in 1 file depends on it, behind 1 entry point'],
    );
  });

  it('knows that Lambda sets its region, whatever else is exported beside the handler', () => {
    const code = `const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({ region: process.env.AWS_REGION || 'us-east-1' });
exports.headers = (origin) => ({ 'Access-Control-Allow-Origin': origin });`;
    const read = "({ id }) => client.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: id } } }));";
    deepEqual(found('region-fallback', `
// file: src/lambda.js
${code}
exports.handler = ${read}
// file: src/library.js
${code}
exports.order = ${read}
`), ['src/lambda.js: info', 'src/library.js: warning']);
  });
});
