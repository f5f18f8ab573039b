import * as v from 'valibot';

/** What a rule can be set to; `off` turns it off. */
export const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;

// Everything in a configuration is said here once: types, checks, what an error says is allowed, and the JSON schema for editors
// (`npm run config-schema`) are made from it.

/** The library takes a list for an object. */
function noList<Schema extends v.GenericSchema>(schema: Schema, allowed: string) {
  return v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), allowed),
    schema,
  );
}

function recordOf<Value extends v.GenericSchema>(value: Value, allowed: string) {
  return noList(v.record(v.string(), value, allowed), allowed);
}

export const levelSchema = v.picklist(LEVELS, '"error", "warning", "info", "hint" or "off"');

const setting = v.union(
  [levelSchema, v.strictTuple([levelSchema, recordOf(v.unknown(), 'an object of options')], 'a severity and an object of options')],
  'a severity ("error", "warning", "info", "hint" or "off"), or a list of a severity and options',
);

const glob = v.pipe(
  v.string('a glob'),
  v.regex(/^(?!!|\/|[A-Za-z]:)[^\\]+$/, 'a glob relative to this file with forward slashes, such as "services/orders/**"; to take files out, use "exclude"'),
);

const globs = v.array(glob, 'a list of globs');

const region = v.pipe(v.string('a region'), v.regex(/^[a-z]{2,}(?:-[a-z]+)+-\d+$/, 'the name of a region, such as "eu-west-1"'));

const text = v.string('a text');

const nonEmpty = v.pipe(text, v.nonEmpty('a text that is not empty'));

const variables = v.pipe(
  recordOf(v.string('a text, as environment variables are'), 'an object of environment variables'),
  v.description('Environment variables and their values.'),
);

export const deploymentSchema = v.strictObject(
  {
    files: v.pipe(globs, v.nonEmpty('at least one glob'), v.description('Globs of the files that run there.')),
    regions: v.pipe(v.array(region, 'a list of regions'), v.nonEmpty('at least one region'), v.description('Regions in which they run.')),
    note: v.optional(v.pipe(text, v.description('Where this is decided, for people.'))),
  },
  'an object with "files" and "regions"',
);

export const wrapperSchema = v.strictObject(
  {
    import: v.pipe(nonEmpty, v.description('The module that it is imported from, as it stands in the import.')),
    name: v.pipe(nonEmpty, v.description('Name of the function or class.')),
    service: v.pipe(
      text,
      v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a service as the AWS SDK names its package: "dynamodb" for @aws-sdk/client-dynamodb'),
      v.description('The service that its client calls: "dynamodb" for @aws-sdk/client-dynamodb.'),
    ),
    region: v.optional(
      v.pipe(
        text,
        v.regex(/^\d+(?:\.[\w$]+)*$/, 'the path to the region in the arguments: "1" for the second one, "0.region" for a member of the first'),
        v.description('Path to the region in the arguments: "1" for the second one, "0.region" for a member of the first. Absent: the environment decides.'),
      ),
    ),
  },
  'an object with "import", "name" and "service"',
);

const regionPattern = v.pipe(
  v.string('the name of a region, in which "*" stands for anything'),
  v.regex(/^[a-z*][a-z0-9*-]*$/, 'the name of a region, in which "*" stands for anything, such as "eu-*"'),
);
const regionPatterns = v.array(regionPattern, 'a list of regions');

export const allowedRegionsSchema = v.strictObject(
  {
    require: v.optional(v.pipe(regionPatterns, v.description('Only these regions may be used; "*" stands for anything: "eu-*". What AWS itself requires elsewhere is allowed.'))),
    forbid: v.optional(v.pipe(regionPatterns, v.description('None of these regions may be used.'))),
  },
  'an object with "require" or "forbid"',
);

export const allowedPinSchema = v.strictObject(
  {
    service: v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a service as the AWS SDK names its package: "dynamodb" for @aws-sdk/client-dynamodb'), v.description('The service, as the AWS SDK names its package: "dynamodb" for @aws-sdk/client-dynamodb.')),
    regions: v.optional(v.pipe(regionPatterns, v.description('Regions that it may be pinned to. Absent or empty: any.'))),
    reason: v.pipe(nonEmpty, v.description('Why, for people.')),
  },
  'an object with "service" and "reason"',
);

/** The whole file. Defaults are not part of it: an absent key and an empty list are two things for `tests`. */
export const configSchema = v.strictObject(
  {
    $schema: v.optional(v.pipe(text, v.description('The JSON schema of this file, for editors.'))),
    include: v.optional(v.pipe(globs, v.description('Globs of the files to analyse. Absent or empty: all.'))),
    exclude: v.optional(v.pipe(globs, v.description('Globs of files to leave out. Files that git ignores are left out anyway.'))),
    tests: v.optional(v.pipe(globs, v.description('Globs of tests, in place of the usual ones: what they use is shown on demand and never warned about.'))),
    homeRegion: v.optional(v.pipe(region, v.description('The region that this project calls home.'))),
    revenuePerHour: v.optional(
      v.pipe(v.number('a number'), v.gtValue(0, 'a number above 0'), v.description('What the workspace earns in an hour, in whatever currency: `regionlint replay` makes an estimate of it.')),
    ),
    rules: v.optional(
      v.pipe(recordOf(setting, 'an object of rules'), v.description('Severities of rules, alone or in a list with options.')),
    ),
    allowedRegions: v.optional(v.pipe(noList(allowedRegionsSchema, 'an object with "require" or "forbid"'), v.description('Which regions may be named at all; what names another is an error.'))),
    allowedPins: v.optional(
      v.pipe(v.array(noList(allowedPinSchema, 'an object with "service" and "reason"'), 'a list of services with reasons'), v.description('Services that may be pinned to one region, each with the reason.')),
    ),
    environments: v.optional(
      v.pipe(recordOf(variables, 'an object of named environments'), v.description('Named settings of environment variables, chosen with --env.')),
    ),
    deployments: v.optional(
      v.pipe(v.array(noList(deploymentSchema, 'an object with "files" and "regions"'), 'a list of deployments'), v.description('Which files run in which regions, where the infrastructure lives in another repository.')),
    ),
    wrappers: v.optional(
      v.pipe(v.array(noList(wrapperSchema, 'an object with "import", "name" and "service"'), 'a list of wrappers'), v.description('Functions and classes of packages outside this workspace that make AWS clients.')),
    ),
  },
  'an object',
);

export const fileSchema = noList(configSchema, 'an object');

/** A configuration as it stands in a file. */
export type ConfigFile = v.InferOutput<typeof configSchema>;
