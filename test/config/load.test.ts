import { deepEqual, equal, throws } from 'node:assert/strict';
import { join } from 'node:path';
import { ConfigError } from '../../server/src/config/config-error';
import { type ConfigRequest, DEFAULT_CONFIG, environmentOf, loadConfig } from '../../server/src/config/load';
import { diskTexts } from '../../server/src/project/disk-texts';
import { compileGlobs } from '../../server/src/project/globs';
import { editableFolders } from '../support/editable-folder';

const RULES = [
  { id: 'pinned-region', defaultOptions: { allowServices: ['iam'], strict: false } },
  { id: 'region-fallback', defaultOptions: {} },
];

/** The message of the error that loading this text gives, without the folder. */
function messageOf(text: string): string {
  const disk: ConfigRequest['disk'] = { exists: () => true, read: () => ({ text }) };
  try {
    loadConfig({ root: '/shop', disk, rules: RULES });
  } catch (error) {
    if (error instanceof ConfigError) return error.message.replace('/shop/', '');
    throw error;
  }
  return 'no error';
}

describe('config/load', () => {
  const folder = editableFolders();
  const load = (root: string, file?: string) => loadConfig({ root, disk: diskTexts, rules: RULES, ...(file !== undefined && { file }) });

  it('is all defaults where there is no file', () => {
    deepEqual(load(folder({ 'a.ts': '' }).root), { config: DEFAULT_CONFIG });
  });

  it('reads every key, with comments and trailing commas', () => {
    const { root, path } = folder({
      'regionlint.config.json': `{
        // what is read
        "$schema": "./schema.json",
        "include": ["src"], "exclude": ["./src/legacy/**"], "tests": ["checks/**"],
        "homeRegion": "eu-west-1",
        "rules": { "pinned-region": ["warning", { "allowServices": ["sts"], "strict": true }], "region-fallback": "off" },
        "environments": { "production": { "STAGE": "production" } },
        "deployments": [{ "files": ["services/orders/**"], "regions": ["eu-west-1", "us-gov-west-1"], "note": "see ops" }],
        "allowedRegions": { "forbid": ["us-*"] },
        "allowedPins": [{ "service": "s3", "reason": "the archive" }],
        "wrappers": [{ "import": "@acme/aws", "name": "createTable", "service": "dynamodb", "region": "0.region" }], /* that is all */
      }`,
    });
    deepEqual(load(root), {
      file: path('regionlint.config.json'),
      config: {
        include: ['src'], exclude: ['src/legacy/**'], tests: ['checks/**'],
        homeRegion: 'eu-west-1',
        rules: { 'pinned-region': ['warning', { allowServices: ['sts'], strict: true }], 'region-fallback': 'off' },
        environments: { production: { STAGE: 'production' } },
        deployments: [{ files: ['services/orders/**'], regions: ['eu-west-1', 'us-gov-west-1'], note: 'see ops' }],
        allowedRegions: { require: [], forbid: ['us-*'] },
        allowedPins: [{ service: 's3', regions: [], reason: 'the archive' }],
        wrappers: [{ import: '@acme/aws', name: 'createTable', service: 'dynamodb', region: '0.region' }],
      },
    });
  });

  it('takes an empty file for one that says nothing', () => {
    for (const text of ['', '\n', '// later', '{}']) deepEqual(load(folder({ 'regionlint.config.json': text }).root).config, DEFAULT_CONFIG);
  });

  it('finds the file above the root, within the repository, and moves its globs', () => {
    const { path } = folder({
      '.git/HEAD': '', 'regionlint.config.json': '{ "include": ["packages/*/src/**"], "exclude": ["**/legacy"], "deployments": [{ "files": ["packages/api"], "regions": ["eu-west-1"] }] }',
      'packages/api/src/a.ts': '',
    });
    const root = path('packages/api');
    const { config, file } = load(root);
    equal(file, path('regionlint.config.json'));
    deepEqual(config.tests, DEFAULT_CONFIG.tests);
    const matching = (globs: readonly string[]) => ['src/a.ts', 'src/legacy/b.ts', 'scripts/c.ts'].filter(compileGlobs(globs, root));
    deepEqual([config.include, config.exclude, config.deployments.flatMap(({ files }) => files)].map(matching), [
      ['src/a.ts', 'src/legacy/b.ts'], ['src/legacy/b.ts'], ['src/a.ts', 'src/legacy/b.ts', 'scripts/c.ts'],
    ]);
  });

  it('does not look above the repository', () => {
    const { path } = folder({ 'regionlint.config.json': '{ "include": ["x"] }', 'shop/.git/HEAD': '', 'shop/a.ts': '' });
    deepEqual(load(path('shop')), { config: DEFAULT_CONFIG });
  });

  it('takes the file that it is told, whatever its name; its globs are relative to the root unless it lies above', () => {
    const { root, path } = folder({ 'ci/strict.json': '{ "include": ["src"] }', 'regionlint.config.json': '{ "include": ["lib"] }' });
    deepEqual(load(root, path('ci/strict.json')), { config: { ...DEFAULT_CONFIG, include: ['src'] }, file: path('ci/strict.json') });
  });

  it('tells a file that is not there, is a folder, or is no UTF-8', () => {
    const { root, path } = folder({ 'folder/a': '', 'latin1.json': Buffer.from('{ "homeRegion": "Zürich" }', 'latin1') });
    throws(() => load(root, path('gone.json')), { name: 'ConfigError', message: `There is no configuration ${path('gone.json')}.` });
    throws(() => load(root, path('folder')), { message: `${path('folder')}: The file cannot be read: it is a folder.` });
    throws(() => load(root, path('latin1.json')), { message: `${path('latin1.json')}: The file is not UTF-8, so it was left out.` });
  });

  it('names file, place, key and what is allowed', () => {
    const messages: readonly (readonly [text: string, message: string])[] = [
      ['{ "homeRegion": "us-east-1" }', 'no error'],
      ['{\n  "rules": {\n    "pinned-region": "warn"\n  }\n}', 'regionlint.config.json:3:22: rules.pinned-region must be a severity ("error", "warning", "info", "hint" or "off"), or a list of a severity and options.'],
      ['{ "rules": { "pinned-region": ["warn", {}] } }', 'regionlint.config.json:1:32: rules.pinned-region[0] must be "error", "warning", "info", "hint" or "off".'],
      ['{ "rules": { "pinned-region": ["error"] } }', 'regionlint.config.json:1:31: rules.pinned-region[1] must be an object of options.'],
      ['{ "rules": { "pinned-regoin": "error" } }', 'regionlint.config.json:1:14: There is no rule "pinned-regoin"; did you mean "pinned-region"?'],
      ['{ "rules": { "no-such": "error" } }', 'regionlint.config.json:1:14: There is no rule "no-such"; the rules are "pinned-region" and "region-fallback".'],
      ['{ "rules": { "pinned-region": ["error", { "allowService": [] }] } }', 'regionlint.config.json:1:43: "allowService" is no option of "pinned-region"; did you mean "allowServices"?'],
      ['{ "rules": { "pinned-region": ["error", { "x": 1 }] } }', 'regionlint.config.json:1:43: "x" is no option of "pinned-region"; it has "allowServices" and "strict".'],
      ['{ "rules": { "region-fallback": ["error", { "x": 1 }] } }', 'regionlint.config.json:1:45: The rule "region-fallback" has no options.'],
      ['{ "rules": { "pinned-region": ["error", { "allowServices": "iam" }] } }', 'regionlint.config.json:1:60: The option "allowServices" of "pinned-region" must be a list of texts.'],
      ['{ "rules": { "pinned-region": ["error", { "strict": "yes" }] } }', 'regionlint.config.json:1:53: The option "strict" of "pinned-region" must be true or false.'],
      ['{ "inclued": [] }', 'regionlint.config.json:1:3: "inclued" is no key of a configuration; did you mean "include"?'],
      ['{ "severity": "error" }', 'regionlint.config.json:1:3: "severity" is no key of a configuration; allowed are "include", "exclude", "tests", "homeRegion", "revenuePerHour", "rules", "allowedRegions", "allowedPins", "environments", "deployments" and "wrappers".'],
      ['{ "include": "src" }', 'regionlint.config.json:1:14: include must be a list of globs.'],
      ['{ "include": [1] }', 'regionlint.config.json:1:15: include[0] must be a glob.'],
      ['{ "exclude": ["!src"] }', 'regionlint.config.json:1:15: exclude[0] must be a glob relative to this file with forward slashes, such as "services/orders/**"; to take files out, use "exclude".'],
      ['{ "homeRegion": "Frankfurt" }', 'regionlint.config.json:1:17: homeRegion must be the name of a region, such as "eu-west-1".'],
      ['{ "environments": { "production": { "PORT": 80 } } }', 'regionlint.config.json:1:45: environments.production.PORT must be a text, as environment variables are.'],
      ['{ "deployments": [{ "regions": ["eu-west-1"] }] }', 'regionlint.config.json:1:19: deployments[0] must have "files".'],
      ['{ "deployments": [{ "file": ["a"], "regions": ["eu-west-1"] }] }', 'regionlint.config.json:1:21: "file" is no key of deployments[0]; did you mean "files"?'],
      ['{ "deployments": [{ "files": ["a"], "regions": [] }] }', 'regionlint.config.json:1:48: deployments[0].regions must be at least one region.'],
      ['{ "wrappers": [{ "import": "a", "name": "b", "service": "DynamoDB" }] }', 'regionlint.config.json:1:57: wrappers[0].service must be a service as the AWS SDK names its package: "dynamodb" for @aws-sdk/client-dynamodb.'],
      ['{ "include": [], "include": [] }', 'regionlint.config.json:1:18: "include" stands here twice.'],
      ['{ "rules": ["pinned-region"] }', 'regionlint.config.json:1:12: rules must be an object of rules.'],
      ['{ "rules": { "pinned-region": ["error", ["x"]] } }', 'regionlint.config.json:1:41: rules.pinned-region[1] must be an object of options.'],
      ['{ "environments": { "production": ["A=1"] } }', 'regionlint.config.json:1:35: environments.production must be an object of environment variables.'],
      ['{ "allowedPins": [{ "service": "s3" }] }', 'regionlint.config.json:1:19: allowedPins[0] must have "reason".'],
      ['{ "allowedRegions": { "forbids": [] } }', 'regionlint.config.json:1:23: "forbids" is no key of allowedRegions; did you mean "forbid"?'],
      ['{ "wrappers": [[]] }', 'regionlint.config.json:1:16: wrappers[0] must be an object with "import", "name" and "service".'],
      ['[]', 'regionlint.config.json:1:1: A configuration must be an object.'],
      ['{ "include": [] "exclude": [] }', 'regionlint.config.json:1:17: This is no JSON: comma expected.'],
      ['{', 'regionlint.config.json:1:2: This is no JSON: close brace expected.'],
      ['module.exports = {}', 'regionlint.config.json:1:1: This is no JSON: invalid symbol.'],
      ['{ "homeRegion": 1, "include": 2 }', 'regionlint.config.json:1:17: homeRegion must be a region. (and 1 more)'],
    ];
    deepEqual(messages.map(([text]) => [text, messageOf(text)]), messages);
  });

  it('gives the places of all problems, for editors', () => {
    const text = '{\n  "homeRegion": 1,\n  "inclued": []\n}';
    throws(
      () => loadConfig({ root: '/shop', disk: { exists: () => true, read: () => ({ text }) }, rules: RULES }),
      (error) => {
        deepEqual(error instanceof ConfigError && error.problems.map(({ range, line, column }) => [text.slice(range.start, range.end), line, column]), [['1', 2, 17], ['"inclued"', 3, 3]]);
        deepEqual(error instanceof ConfigError && error.file, join('/shop', 'regionlint.config.json'));
        return true;
      },
    );
  });

  it('knows the environments of a configuration by name', () => {
    const loaded = { config: { ...DEFAULT_CONFIG, environments: { production: { STAGE: 'prod' }, staging: {} } }, file: '/shop/regionlint.config.json' };
    deepEqual(environmentOf(loaded, 'production'), { STAGE: 'prod' });
    throws(() => environmentOf(loaded, 'prodution'), { name: 'ConfigError', message: 'There is no environment "prodution" in /shop/regionlint.config.json; did you mean "production"?' });
    throws(() => environmentOf(loaded, 'x'), { message: 'There is no environment "x" in /shop/regionlint.config.json; there are "production" and "staging".' });
    throws(() => environmentOf(loaded, 'toString'), { name: 'ConfigError' });
    throws(() => environmentOf({ config: DEFAULT_CONFIG }, 'production'), { message: 'There is no environment "production" in a regionlint.config.json; it has none under "environments".' });
  });
});
