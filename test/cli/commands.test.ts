import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { INITIAL_CONFIG } from '../../server/src/cli/init';
import { DEFAULT_CONFIG } from '../../server/src/config/load';
import { loadKnownConfig } from '../../server/src/workspace/known-config';
import { run } from '../support/command-line';
import { fakeEngine } from '../support/fake-engine';
import { parseJson } from '../support/parse-json';
import { temporaryFolder } from '../support/temporary-folder';

const FILES = {
  'package.json': '{}',
  'drill.json': '{ "title": "A drill", "windows": [{ "service": "sqs", "region": "us-east-1", "from": "2026-01-01T10:00Z", "to": "2026-01-01T11:00Z", "effect": "out" }] }',
  'src/queue.ts': "export const queue = 'arn:aws:sqs:us-east-1:1:orders';\n",
};

describe('cli: commands', () => {
  const cwd = temporaryFolder(FILES);
  const regionlint = (...argv: readonly string[]) => run(argv, fakeEngine(FILES), { cwd });

  describe('map', () => {
    const placesIn = (map: string) => parseJson<{ readonly uses: readonly { readonly location: object }[] }>(map).uses.map(({ location }) => location);

    it('prints the map of a directory as JSON', async () => {
      const { code, out } = await regionlint('map', '.', '--format', 'json');
      equal(code, 0);
      deepEqual(placesIn(out), [{ file: 'src/queue.ts', line: 1, column: 22 }]);
    });

    it('prints paths relative to the directory that was asked for', async () => {
      deepEqual(placesIn((await regionlint('map', 'src', '--format', 'json')).out), [{ file: 'src/queue.ts', line: 1, column: 22 }]);
    });

    it('prints text by default', async () => {
      match((await regionlint('map')).out, /^sqs\n {2}pinned to us-east-1\n/);
    });

    it('hands outages to the engine: a service in a region, or all of a region', async () => {
      const engine = fakeEngine(FILES);
      await run(['map', '.', '--fail', 'us-east-1/dynamodb', '--fail', 'eu-west-1'], engine, { cwd });
      deepEqual(engine.opened, [{ root: cwd, options: { outage: [{ region: 'us-east-1', service: 'dynamodb' }, { region: 'eu-west-1' }], findsAllEntrypoints: true } }]);
    });

    it('takes no file, and no outage that is none', async () => {
      deepEqual(await regionlint('map', 'src/queue.ts'), { code: 2, out: '', err: 'regionlint: src/queue.ts is a file; a map is made of a directory.\n' });
      match((await regionlint('map', '--fail', 'dynamodb')).err, /'dynamodb' is neither REGION\/SERVICE nor REGION, as in us-east-1\/dynamodb\.\n$/);
      match((await regionlint('map', '--fail', 'us-esat-1/dynamodb')).err, /'us-esat-1' is no region of AWS \(did you mean us-east-1 or us-west-1\?\)\.\n$/);
      match((await regionlint('map', '--fail', 'us-east-1/dynamo')).err, /'dynamo' is no service/);
    });
  });

  describe('replay', () => {
    it('plays a known incident, one from a file, and one that has not been', async () => {
      deepEqual(await regionlint('replay', '2025-10-20'), { code: 0, out: 'The outage of 19-20 October 2025 in us-east-1 (https://aws.amazon.com/message/101925/)\n\nNo entry point that uses AWS was found.\n\n', err: '' });
      match((await regionlint('replay', 'drill.json', 'src', '--format', 'markdown')).out, /^# A drill\n/);
      match((await regionlint('replay', '--fail', 'eu-west-1', '--for', '1h30m', 'src')).out, /^If all of eu-west-1 were out for 90 min\n/);
      match((await regionlint('replay', '2025-10-20', '--format', 'html')).out, /^<!doctype html>/);
      equal(parseJson<{ readonly version: number }>((await regionlint('replay', '2025-10-20', '--format', 'json')).out).version, 1);
    });

    it('says in a sentence what it cannot play', async () => {
      const trouble = async (...argv: readonly string[]) => {
        const { code, out, err } = await regionlint('replay', ...argv);
        deepEqual([code, out], [2, '']);
        return err;
      };
      equal(await trouble(), 'regionlint: A replay needs an incident: 2025-10-20, the path of a file, or --fail and --for.\n');
      equal(await trouble('2025-10-21'), 'regionlint: There is no incident 2025-10-21: neither a file nor one of those that are known, 2025-10-20.\n');
      equal(await trouble('package.json'), 'regionlint: package.json:1:1: An incident must have "title".\n');
      equal(await trouble('2025-10-20', 'src/queue.ts'), 'regionlint: src/queue.ts is a file; a replay is made of a directory.\n');
      equal(await trouble('--fail', 'eu-west-1'), 'regionlint: --fail needs to know for how long, as in --for 3h.\n');
      equal(await trouble('2025-10-20', '--for', '3h'), 'regionlint: --for says how long what --fail names is out; --fail is missing.\n');
      match(await trouble('--fail', 'eu-west-1', '--for', 'ever'), /It takes a duration, as in 3h, 90m or 1h30m\.\n$/);
      match(await trouble('--fail', 'eu-west-1', '--for', '3h', '2025-10-20', '.'), /With --fail there is no incident to name; 2025-10-20 and \. are two paths\.\n$/);
    });
  });

  describe('explain', () => {
    it('tells what decides at a place', async () => {
      const { code, out } = await regionlint('explain', 'src/queue.ts:1:30');
      equal(code, 0);
      match(out, /^src\/queue\.ts:1:22 {2}sqs arn 'arn:aws:sqs:us-east-1:1:orders'\n {2}region {4}pinned to us-east-1\n/);
    });

    it('says what a place is', async () => {
      const takes = 'explain takes FILE:LINE or FILE:LINE:COLUMN, as in src/clients.ts:12.';
      equal((await regionlint('explain', 'src/queue.ts')).err, `regionlint: src/queue.ts is not a place; ${takes}\n`);
      equal((await regionlint('explain', 'src/queue.ts:0')).err, `regionlint: src/queue.ts:0 is not a place; ${takes}\n`);
      equal((await regionlint('explain', 'nowhere.ts:1')).err, 'regionlint: There is no file or directory nowhere.ts.\n');
      equal((await regionlint('explain')).err, "regionlint: Missing required argument 'file:line[:column]'.\n");
    });
  });

  it('rules lists the rules', async () => {
    deepEqual(await regionlint('rules'), { code: 0, out: 'arn-present  warning  An ARN.\n', err: '' });
  });

  describe('init', () => {
    it('writes a configuration once', async () => {
      deepEqual(await regionlint('init'), { code: 0, out: 'Wrote regionlint.config.json.\n', err: '' });
      match(readFileSync(join(cwd, 'regionlint.config.json'), 'utf8'), /"rules": \{/);
      deepEqual(await regionlint('init'), { code: 2, out: '', err: 'regionlint: regionlint.config.json is there already and was left as it is.\n' });
    });
  });

  it('init writes what is a configuration, with its examples and without', () => {
    const load = (text: string) => loadKnownConfig({ root: cwd, disk: { exists: () => true, read: () => ({ text }) } }).config;
    deepEqual(load(INITIAL_CONFIG), DEFAULT_CONFIG);
    const { homeRegion, environments, deployments, wrappers, rules } = load(INITIAL_CONFIG.replaceAll('// "', '"'));
    deepEqual([homeRegion, Object.keys(environments), deployments.length, wrappers.length, rules], ['eu-west-1', ['production'], 1, 1, { 'pinned-region': 'error' }]);
  });

  it('--version prints the version alone', async () => {
    deepEqual(await regionlint('--version'), { code: 0, out: `${version}\n`, err: '' });
  });

  it('--help tells commands, flags and exit codes; commands have their own', async () => {
    const { code, out } = await regionlint('--help');
    equal(code, 0);
    match(out, /^Usage: regionlint \[options\] \[command\] \[paths\.\.\.\]\n[^]*--format <format>[^]*explain[^]*Exit codes: 0/);
    match((await regionlint('map', '--help')).out, /--fail <region\/service> +what is out/);
  });

  it('hands configuration and environment to the engine', async () => {
    const engine = fakeEngine(FILES);
    await run(['--config', 'other.json', '--env', 'production'], engine, { cwd });
    deepEqual(engine.opened, [{ root: cwd, options: { configFile: join(cwd, 'other.json'), environment: 'production', severities: {} } }]);
  });
});
