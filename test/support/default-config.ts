import type { Config } from '../../server/src/config/config';

/** What an empty configuration means, for tests that are not about configurations. */
export const defaultConfig: Config = { include: [], exclude: [], tests: [], rules: {}, allowedRegions: { require: [], forbid: [] }, allowedPins: [], environments: {}, deployments: [], wrappers: [] };
