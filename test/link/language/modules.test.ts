import { testPrograms } from '../../support/annotated-program';

const IMPORT = `import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
const list = new ListTablesCommand({});`;

describe('link: modules of every kind', () => {
  testPrograms({
    'modules of CommonJS that merge others': `
// file: index.ts
${IMPORT}
const { regions } = require('./all.js');
exports.a = () => new DynamoDBClient({ region: regions.eu }).send(list); // → ListTables pinned eu-west-1
exports.b = () => new DynamoDBClient({ region: require('./all.js').home }).send(list); // → ListTables pinned us-west-2

// file: all.js
module.exports = { ...require('./a.js'), ...require('./b.js') };

// file: a.js
exports.regions = { eu: 'eu-west-1' };

// file: b.js
module.exports.home = 'us-west-2';`,
    'a class that is module.exports, with more on it': `
// file: index.ts
const Repo = require('./repo.js');
const { Helper, VERSION } = require('./repo.js');
module.exports.a = () => new Repo('eu-west-1').find();
module.exports.b = () => Helper.make().find();

// file: repo.js
${IMPORT}
class Repo { constructor(region) { this.client = new DynamoDBClient({ region }); } find() { return this.client.send(list); } } // → ListTables pinned eu-west-2
module.exports = Repo;
module.exports.Helper = { make: () => new Repo('eu-west-2') };`,
    'a function that is module.exports': `
// file: index.ts
${IMPORT}
const db = require('./db.js')({ region: 'eu-west-1' });
export const a = () => db.list();

// file: db.js
${IMPORT}
module.exports = function (options) { const client = new DynamoDBClient(options); return { list: () => client.send(list) }; }; // → ListTables pinned eu-west-1`,
    'default objects and what stands beside them': `
// file: index.ts
import db, { named } from './db';
import * as all from './db';
export const a = () => db.find();
export const b = () => named();
export const c = () => all.default.find();

// file: db.ts
${IMPORT}
const client = new DynamoDBClient({ region: 'eu-west-1' });
export default { find: () => client.send(list) }; // → ListTables pinned eu-west-1
export function named() { return new DynamoDBClient({ region: 'eu-west-2' }).send(list); } // → ListTables pinned eu-west-2`,
    'dynamic imports': `
// file: index.ts
${IMPORT}
export const a = async () => { const { region } = await import('./cfg'); return new DynamoDBClient({ region }).send(list); }; // → ListTables pinned eu-west-1
export const b = async () => { const mod = await import('./cfg'); return new DynamoDBClient({ region: mod.default.region }).send(list); }; // → ListTables pinned eu-west-2
const load = (name: string) => import(\`./\${name}\`);
export const c = async () => (await load('cfg')).go();
export const d = () => import('./cfg').then((m) => m.go());
const loaders = { cfg: () => import('./cfg') };
export const f = async () => { const { go } = await loaders.cfg(); return go(); };

// file: cfg.ts
${IMPORT}
export const region = 'eu-west-1';
export default { region: 'eu-west-2' };
export const go = () => new DynamoDBClient({ region: 'eu-west-3' }).send(list); // → ListTables pinned eu-west-3`,
    'namespaces, also of functions and classes': `
${IMPORT}
namespace Config { export const region = 'eu-west-1'; export namespace Aws { export const region = 'eu-west-2'; } export function get() { return region; } }
export const a = () => new DynamoDBClient({ region: Config.region }).send(list); // → ListTables pinned eu-west-1
export const b = () => new DynamoDBClient({ region: Config.Aws.region }).send(list); // → ListTables pinned eu-west-2
export const c = () => new DynamoDBClient({ region: Config.get() }).send(list); // → ListTables pinned eu-west-1
function Fn() { return new DynamoDBClient({ region: Fn.region }); }
namespace Fn { export const region = 'eu-west-3'; }
export const d = () => Fn().send(list); // → ListTables pinned eu-west-3
class K { static find() { return new DynamoDBClient({ region: K.Defaults.region }).send(list); } } // → ListTables pinned eu-north-1
namespace K { export const Defaults = { region: 'eu-north-1' }; }
export const f = () => K.find();`,
    'modules that import each other': `
// file: index.ts
import { b } from './b';
export const region = 'eu-west-1';
export const a = () => b();

// file: b.ts
${IMPORT}
import { region } from './index';
export const b = () => new DynamoDBClient({ region }).send(list); // → ListTables pinned eu-west-1`,
    'exports that change': `
// file: index.ts
${IMPORT}
import { region, set } from './state';
set();
export const a = () => new DynamoDBClient({ region }).send(list); // → ListTables pinned eu-west-1

// file: state.ts
export let region = 'us-east-1';
export const set = () => { region = 'eu-west-1'; };`,
    'modules that are loaded for their effects': `
// file: index.ts
${IMPORT}
import './setup';
import { registry } from './registry';
export const a = () => registry.get('db').send(list); // → ListTables pinned eu-west-1

// file: setup.ts
${IMPORT}
import { registry } from './registry';
registry.set('db', new DynamoDBClient({ region: 'eu-west-1' }));

// file: registry.ts
export const registry = new Map<string, any>();`,
  });
});
