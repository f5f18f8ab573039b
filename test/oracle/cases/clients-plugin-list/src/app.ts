import { auditPlugin } from './plugins/audit';
import { metricsPlugin } from './plugins/metrics';
import type { Plugin } from './plugin';

const plugins: Plugin[] = [auditPlugin({ region: 'eu-west-3' }), metricsPlugin()];
const ready = Promise.all(plugins.map((plugin) => plugin.setup()));

export async function handler(event: { path: string }) {
  const active = await ready;
  for (const { onRequest } of active) await onRequest?.(event.path);
  return { plugins: active.map(({ name }) => name) };
}
