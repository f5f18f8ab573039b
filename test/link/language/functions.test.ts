import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: functions as objects', () => {
  testPrograms({
    'a constructor function with methods on its prototype': `
${IMPORT}
function Repo(region) { this.client = new DynamoDBClient({ region }); }
Repo.prototype.find = function () { return this.client.send(list); }; // → ListTables pinned us-east-1
export const h = () => new Repo('us-east-1').find();`,
    'a prototype that is replaced': `
${IMPORT}
function Repo(region) { this.client = new DynamoDBClient({ region }); }
Repo.prototype = { constructor: Repo, find() { return this.client.send(list); }, other: function () { return this.find(); } }; // → ListTables pinned eu-west-1
export const h = () => new Repo('eu-west-1').other();`,
    'methods assigned to a prototype, and a constructor that needs no new': `
${IMPORT}
function Repo(opts) { if (!(this instanceof Repo)) return new Repo(opts); this.opts = opts; this.client = new DynamoDBClient({ region: opts.region }); }
Object.assign(Repo.prototype, { find: function () { return this.client.send(list); } }); // → ListTables pinned eu-west-1
export const h = () => Repo({ region: 'eu-west-1' }).find();`,
    'util.inherits': `
${IMPORT}
import { inherits } from 'node:util';
function Base(region) { Base.super_ && Base.super_.call(this); this.client = new DynamoDBClient({ region: region }); }
Base.prototype.list = function () { return this.client.send(list); }; // → ListTables pinned eu-west-3
function Orders() { Orders.super_.call(this, 'eu-west-3'); }
inherits(Orders, Base);
export const h = () => new Orders().list();`,
    'Object.create of another prototype': `
${IMPORT}
function Base(region) { this.client = new DynamoDBClient({ region: region }); }
Base.prototype.list = function () { return this.client.send(list); }; // → ListTables pinned ap-south-1
function Orders() { Base.apply(this, ['ap-south-1']); }
Orders.prototype = Object.create(Base.prototype);
Orders.prototype.constructor = Orders;
export const h = () => new Orders().list();`,
    'Object.create with descriptors': `
${IMPORT}
const base = { list() { return this.client.send(list); } }; // → ListTables pinned eu-west-1
const made = Object.create(base, { client: { value: new DynamoDBClient({ region: 'eu-west-1' }) } });
export const h = () => made.list();`,
    'functions and values on a constructor': `
${IMPORT}
function Repo(region) { this.client = new DynamoDBClient({ region }); }
Repo.prototype.find = function () { return this.client.send(list); }; // → ListTables pinned eu-central-1
Repo.forEurope = function () { return new Repo(Repo.EU); };
Repo.EU = 'eu-central-1';
export const h = () => Repo.forEurope().find();`,
    'a default that a function carries': `
${IMPORT}
const makeClient = (r) => new DynamoDBClient({ region: r || makeClient.defaultRegion });
makeClient.defaultRegion = 'us-west-2';
export const h = () => makeClient().send(list); // → ListTables pinned us-west-2`,
    '__proto__ and setPrototypeOf': `
${IMPORT}
const base = { region: 'eu-west-2' };
const own = { __proto__: base };
const set = Object.setPrototypeOf({}, base);
export const a = () => new DynamoDBClient({ region: own.region }).send(list); // → ListTables pinned eu-west-2
export const b = () => new DynamoDBClient({ region: set.region }).send(list); // → ListTables pinned eu-west-2
export const c = () => new DynamoDBClient({ region: Object.create(base).region }).send(list); // → ListTables pinned eu-west-2
export const d = () => new DynamoDBClient({ ...Object.create(base) }).send(list); // → ListTables ambient by AWS_REGION`,
    'a getter on a prototype': `
${IMPORT}
function Settings() {}
Object.defineProperty(Settings.prototype, 'region', { get: function () { return 'eu-north-1'; } });
export const h = () => new DynamoDBClient({ region: new Settings().region }).send(list); // → ListTables pinned eu-north-1`,
    'a walk through the program\'s own data goes to its end': `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
interface Node { region?: string; children?: Node[] }
const tree: Node = { children: [{ children: [{ children: [{ children: [{ children: [{ children: [{ region: 'us-west-2' }] }] }] }] }] }] };
function leaf(node: Node): string | undefined {
  for (const child of node.children ?? []) {
    const found = leaf(child);
    if (found) return found;
  }
  return node.region;
}
export const handler = () => new DynamoDBClient({ region: leaf(tree) }).send(new ListTablesCommand({})); // → ListTables pinned us-west-2`,
    'each round of a loop has variables of its own': `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const openers: (() => DynamoDBClient)[] = [];
for (let i = 1; i <= 2; i++) openers.push(() => new DynamoDBClient({ region: \`us-west-\${i}\` }));
export const first = () => openers[0]!().send(new ListTablesCommand({})); // → ListTables pinned us-west-1
export const second = () => openers[1]!().send(new ListTablesCommand({})); // → ListTables pinned us-west-2`,
  });
});
