import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Agent } from 'node:https';

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export const tuned = <C extends object>(config: C, timeoutMs = 2000) => ({
  ...config,
  retryMode: 'adaptive' as const,
  requestHandler: new NodeHttpHandler({ httpsAgent: agent, connectionTimeout: 500, requestTimeout: timeoutMs }),
  logger: { debug() {}, info() {}, warn: console.warn, error: console.error },
});
