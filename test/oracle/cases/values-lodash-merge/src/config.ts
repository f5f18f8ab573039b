import { defaultsDeep, merge } from 'lodash';

const base = { aws: { region: 'us-west-2', maxAttempts: 2 }, bucket: 'exports' };
const production = { aws: { region: 'eu-west-1' } };

export const exportsConfig = merge({}, base, production);
export const importsConfig = defaultsDeep({ bucket: 'imports' }, base) as typeof base;
