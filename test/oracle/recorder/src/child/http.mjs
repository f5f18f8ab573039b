// Programs that serve HTTP: their server listens nowhere, and requests are handed to it in memory.
import { createRequire } from 'node:module';
import http from 'node:http';

const { inject } = createRequire(import.meta.url)('light-my-request');

const PATIENCE_MS = 3000;
const servers = [];

/** A server of the program says that it listens, and does not. */
export function catchServers() {
  http.Server.prototype.listen = function listen(...args) {
    if (!servers.includes(this)) servers.push(this);
    this.address = () => ({ address: '127.0.0.1', family: 'IPv4', port: 3000 });
    const done = args.find((arg) => typeof arg === 'function');
    if (done) this.once('listening', done);
    setImmediate(() => this.emit('listening'));
    return this;
  };
}

/** The server that the program started; it may do so some time after it was loaded. */
export async function server() {
  const end = Date.now() + PATIENCE_MS;
  while (!servers.length && Date.now() < end) await new Promise((resolve) => setImmediate(resolve));
  if (!servers.length) throw new Error('the program listens to no port');
  await new Promise((resolve) => setImmediate(resolve));
  return servers[0];
}

/** @param {{send: string, body?: unknown, headers?: object}} request `send` is "GET /orders/1" */
export async function ask(to, { send, body, headers }) {
  const [method, url] = send.split(' ');
  const answer = await inject((req, res) => to.emit('request', req, res), { method, url, headers, ...(body === undefined ? {} : { payload: body }) });
  return { value: answer.payload, statusCode: answer.statusCode };
}

/** `{ "$request": { "url": …, "method": …, "body": … } }` in an event is a Request, as file-based routers hand it in. */
export function livened(event) {
  const { url, body, ...rest } = event?.$request ?? {};
  return url === undefined ? event : new Request(url, { ...rest, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
}
