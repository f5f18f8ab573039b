import { configure, count } from './telemetry';

configure({ namespace: 'checkout' });
if (process.env.TELEMETRY_REGION) configure({ region: process.env.TELEMETRY_REGION });

export const handler = () => count('orders');
