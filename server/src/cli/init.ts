import { join, relative, resolve } from 'node:path';
import { createText } from '../project/write-text';
import { UsageError } from '../workspace/usage-error';
import type { Io } from './io';
import { targetAt } from './targets';

const NAME = 'regionlint.config.json';

/** What `init` writes: defaults, and examples that hold as soon as their comment signs are taken away. */
export const INITIAL_CONFIG = `{
  // The region that this project calls home.
  // "homeRegion": "eu-west-1",

  // Regions that may be used at all, and services that may stay in one, with the reason.
  // "allowedRegions": { "require": ["eu-*"], "forbid": [] },
  // "allowedPins": [{ "service": "s3", "regions": ["us-west-2"], "reason": "the archive" }],

  // Named settings of environment variables; \`regionlint --env production\` chooses one.
  // "environments": { "production": { "STAGE": "production" } },

  // Which files run in which regions, where the infrastructure lives in another repository.
  // "deployments": [{ "files": ["services/orders/**"], "regions": ["eu-west-1"] }],

  // What makes AWS clients in packages from elsewhere; "region" is the path to the region in the arguments.
  // "wrappers": [{ "import": "@acme/aws", "name": "createTable", "service": "dynamodb", "region": "0.region" }],

  // Globs of the files to look at, relative to this file; an empty "include" means all that git does not ignore.
  "include": [],
  "exclude": [],

  // Severities: "error", "warning", "info", "hint" or "off". \`regionlint rules\` lists the rules.
  "rules": {
    // "pinned-region": "error"
  }
}
`;

/** Writes a configuration to start from into a directory; an existing one stays as it is. Returns the exit code. */
export function init(directory: string, io: Io): number {
  const { root, file } = targetAt(directory, io.cwd);
  if (file !== undefined) throw new UsageError(`${directory} is a file; init takes a directory.`);
  const path = join(root, NAME);
  const name = relative(io.cwd, resolve(path)) || NAME;
  if (!create(path)) throw new UsageError(`${name} is there already and was left as it is.`);
  io.stdout.write(`Wrote ${name}.\n`);
  return 0;
}

function create(path: string): boolean {
  try {
    return createText(path, INITIAL_CONFIG);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
