import { deepMerge } from './merge';

const base = { log: { level: 'info' }, aws: { dynamodb: { region: 'us-east-1', table: 'carts' }, s3: { region: 'us-east-1' } } };
const production = { aws: { dynamodb: { region: 'eu-central-1' } } };

export const config = [base, process.env.NODE_ENV === 'production' ? production : {}].reduce(deepMerge, {}) as unknown as typeof base;
