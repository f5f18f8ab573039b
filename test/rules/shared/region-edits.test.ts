import { strict as assert } from 'node:assert';
import type { Location } from '../../../server/src/extract/location';
import type { Fix } from '../../../server/src/rules/rule';
import { addOption, removeFallback, takeFromEnvironment, takePartFromEnvironment, type ReadText } from '../../../server/src/rules/shared/region-edits';
import { applyEdits } from '../../support/marked-code';

type Edit = (at: Location, read: ReadText) => readonly Fix[];

/** The code after the first fix for what stands between « and »; `none` where no fix is offered. */
function after(code: string, edit: Edit, file = 'src/main.ts'): string {
  const start = code.indexOf('«');
  const end = code.indexOf('»') - 1;
  const text = code.replace(/[«»]/g, '');
  const [fix] = edit({ file, range: { start, end } }, ({ range }) => text.slice(range.start, range.end));
  return fix ? (applyEdits(new Map([[file, text]]), fix.edits).get(file) ?? '') : 'none';
}

const whole: Edit = (at, read) => takeFromEnvironment(at, 'us-east-1', read);
const part: Edit = (at, read) => takePartFromEnvironment(at, 'us-east-1', read);

describe('takeFromEnvironment', () => {
  it('replaces the literal', () => {
    assert.equal(after(`f({ region: «'us-east-1'», retries: 3 })`, whole), 'f({ region: process.env.AWS_REGION, retries: 3 })');
    assert.equal(after('const region = «`us-east-1`»;', whole), 'const region = process.env.AWS_REGION;');
    assert.equal(after(`const region = isUs ? «"us-east-1"» : other;`, whole), 'const region = isUs ? process.env.AWS_REGION : other;');
    assert.equal(after(`<Client region={«'us-east-1'»} />`, whole, 'src/client.tsx'), '<Client region={process.env.AWS_REGION} />');
  });

  it('leaves what is more than the region, or admits no other expression', () => {
    assert.equal(after(`const zone = «'us-east-1a'»;`, whole), 'none');
    assert.equal(after('const region = «`us-${side}-1`»;', whole), 'none');
    assert.equal(after(`const region = «'us-east-1'» as const;`, whole), 'none');
    assert.equal(after(`const tables = { «'us-east-1'»: 'orders' };`, whole), 'none');
    assert.equal(after(`<Client region=«"us-east-1"» />`, whole, 'src/client.tsx'), 'none');
    assert.equal(after(`{ "region": «"us-east-1"» }`, whole, 'config.json'), 'none');
  });

  it('leaves an entry of a table or a list of regions: the entry is right, its choice is not', () => {
    assert.equal(after(`const regions = { us: «'us-east-1'», eu: 'eu-west-1' };`, whole), 'none');
    assert.equal(after(`enum Region {\n  Europe = 'eu-west-1',\n  Virginia = «'us-east-1'»,\n}`, whole), 'none');
    assert.equal(after(`const regions = ['eu-west-1', «'us-east-1'»];`, whole), 'none');
  });
});

describe('takePartFromEnvironment', () => {
  it('makes the literal a template', () => {
    assert.equal(after(`const host = «'sqs.us-east-1.amazonaws.com'»;`, part), 'const host = `sqs.${process.env.AWS_REGION}.amazonaws.com`;');
    assert.equal(after('const arn = «`arn:aws:sqs:us-east-1:${account}:jobs`»;', part), 'const arn = `arn:aws:sqs:${process.env.AWS_REGION}:${account}:jobs`;');
  });

  it('leaves text that a template would read otherwise, and text that names the region twice', () => {
    assert.equal(after("const host = «'sqs.us-east-1.amazonaws.com/`'»;", part), 'none');
    assert.equal(after("const host = «'sqs.us-east-1.amazonaws.com/${id}'»;", part), 'none');
    assert.equal(after(`const host = «'sqs.us-east-1.amazonaws.com/us-east-1-jobs'»;`, part), 'none');
  });
});

describe('removeFallback', () => {
  it('keeps what stands before the last operator', () => {
    assert.equal(after(`const region = «process.env.AWS_REGION ?? 'us-east-1'»;`, removeFallback), 'const region = process.env.AWS_REGION;');
    assert.equal(after(`const region = «env.REGION\n  || env.AWS_REGION\n  || DEFAULTS.region»;`, removeFallback), 'const region = env.REGION\n  || env.AWS_REGION;');
    assert.equal(after(`const { «AWS_REGION: region = 'us-east-1'» } = process.env;`, removeFallback), 'const { AWS_REGION: region } = process.env;');
    assert.equal(after(`const { «region = 'us-east-1'», table } = settings;`, removeFallback), 'const { region, table } = settings;');
  });

  it('leaves other forms', () => {
    assert.equal(after(`const env = z.object({ REGION: «z.string().default('us-east-1')» });`, removeFallback), 'none');
    assert.equal(after(`const region = «env.REGION ?? (isUs ? 'us-east-1' : 'eu-west-1')»;`, removeFallback), 'none');
    assert.equal(after(`const region = «env.REGION ?? regionOf('us-east-1')»;`, removeFallback), 'none');
  });
});

describe('addOption', () => {
  const add: Edit = (at, read) => addOption(at, 'region: here', 'Add a region', read);

  it('adds to an object literal, or makes one', () => {
    assert.equal(after('«new STS()»;', add), 'new STS({ region: here });');
    assert.equal(after('«new AWS.STS({})»;', add), 'new AWS.STS({ region: here });');
    assert.equal(after('«new STS({ retries: 3 })»;', add), 'new STS({ region: here, retries: 3 });');
    assert.equal(after('«new STS({\n  retries: 3,\n})»;', add), 'new STS({\n  region: here, retries: 3,\n});');
    assert.equal(after('«new STS({ ...shared })»;', add), 'new STS({ region: here, ...shared });');
  });

  it('leaves a configuration that is made elsewhere', () => {
    assert.equal(after('«new STS(config)»;', add), 'none');
  });
});
