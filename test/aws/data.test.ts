import { strict as assert } from 'node:assert';
import { buildSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import arnServices from '../../server/src/aws/data/arn-services.json';
import availability from '../../server/src/aws/data/availability.json';
import endpoints from '../../server/src/aws/data/endpoints.json';
import hosts from '../../server/src/aws/data/hosts.json';
import required from '../../server/src/aws/data/required-regions.json';
import resourceTypes from '../../server/src/aws/data/resource-types.json';
import waiters from '../../server/src/aws/data/waiters.json';
import zoneIds from '../../server/src/aws/data/zone-ids.json';
import { octoberOutage } from '../../server/src/aws/incidents';
import { allServices } from '../../server/src/aws/services';

const data = join(__dirname, '../../server/src/aws/data');

describe('[unit] aws data', () => {
  const named: [file: string, services: readonly string[]][] = [
    ['arn-services.json', Object.values(arnServices)],
    ['availability.json', Object.keys(availability)],
    ['endpoints.json', Object.keys(endpoints)],
    ['hosts.json', [...Object.values(hosts.prefixes), ...Object.values(hosts.suffixes), ...Object.values(hosts.domains)]],
    ['required-regions.json', [...Object.keys(required.services), ...required.conditional.map(({ service }) => service)]],
    ['resource-types.json', [...Object.values(resourceTypes.cloudformation), ...Object.values(resourceTypes.terraform)]],
    ['waiters.json', Object.keys(waiters)],
  ];
  for (const [file, services] of named) {
    it(`${file} names only services that services.json has`, () => assert.deepEqual(services.filter((service) => !allServices.includes(service)), []));
  }

  it('gives zone ids to real regions, each its own', () => {
    assert.deepEqual(Object.keys(zoneIds).filter((region) => !aws.isRegion(region)), []);
    assert.equal(new Set(Object.values(zoneIds)).size, Object.keys(zoneIds).length);
  });

  it('has a passport for every file in data/', () => {
    const passports = readFileSync(join(data, 'SOURCES.md'), 'utf8');
    const files = readdirSync(data).filter((file) => file.endsWith('.json'));
    assert.deepEqual(files.filter((file) => !passports.includes(`\`${file}\``)), []);
  });

  it('marks of every time of the October 2025 event how it is known', () => {
    const marks = ['official-excerpt', 'mirror', 'unverified', 'secondary + memory'];
    const unmarked = octoberOutage.filter(({ from, to, verification }) => (from !== null && !verification?.from) || (to !== null && !verification?.to));
    assert.deepEqual(unmarked, []);
    assert.deepEqual(octoberOutage.flatMap(({ verification }) => Object.values(verification ?? {})).filter((mark) => !marks.includes(mark ?? '')), []);
  });

  it('knows what the event did to DynamoDB in us-east-1', () => {
    const rows = octoberOutage.filter(({ service }) => service === 'dynamodb');
    assert.deepEqual(rows.map(({ region, from, to, verification }) => [region, from, to, verification?.['from']]), [['us-east-1', '2025-10-20T06:48Z', '2025-10-20T09:40Z', 'official-excerpt']]);
  });

  it('stays small: every start of the program loads all of it', () => {
    const { outputFiles } = buildSync({ entryPoints: [join(__dirname, '../../server/src/aws/aws-catalog.ts')], bundle: true, platform: 'node', format: 'cjs', minify: true, write: false });
    const kilobytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0) / 1000;
    assert.ok(kilobytes < 150, `${kilobytes} KB`);
  });
});
