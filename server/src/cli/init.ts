import { join, relative, resolve } from 'node:path';
import { createText } from '../project/write-text';
import { UsageError } from '../workspace/usage-error';
import type { Io } from './io';
import { targetAt } from './targets';

const NAME = 'regionlint.config.json';

/** What `init` writes: the defaults, and an example of each key that has none. */
export const INITIAL_CONFIG = `{
  // Globs of the files to analyse, relative to this file; an empty "include" means all. Files that git ignores are left out anyway.
  "include": [],
  "exclude": [],

  // Severities of rules: "error", "warning", "info", "hint" or "off"; \`regionlint rules\` lists them.
  "rules": {
    // "pinned-region": "error"
  }

  // The region that this project calls home.
  // , "homeRegion": "eu-west-1"

  // Named settings of environment variables, chosen with \`regionlint --env production\`.
  // , "environments": { "production": { "STAGE": "production" } }

  // Which files run in which regions, where the infrastructure lives in another repository.
  // , "deployments": [{ "files": ["services/orders/**"], "regions": ["eu-west-1"] }]

  // Functions of other packages that make AWS clients: "region" is the path to the region in the arguments.
  // , "wrappers": [{ "import": "@acme/aws", "name": "createTable", "service": "dynamodb", "region": "0.region" }]
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
