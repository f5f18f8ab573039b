// Nothing leaves the machine: names do not resolve and sockets do not connect.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Every attempt to reach the network, as text: a case with one is not recorded. */
export const attempts = [];

function refuse(what) {
  attempts.push(what);
  return Object.assign(new Error(`the recorder has no network: ${what}`), { code: 'ENETUNREACH' });
}

export function cutNetwork() {
  dns.lookup = (host, ...rest) => {
    const error = refuse(`lookup ${host}`);
    process.nextTick(() => rest.at(-1)(error));
  };
  dns.promises.lookup = async (host) => {
    throw refuse(`lookup ${host}`);
  };
  net.Socket.prototype.connect = function connect(options) {
    const { host, port, path } = Array.isArray(options) ? options[0] ?? {} : options ?? {};
    const error = refuse(`connect ${path ?? `${host}:${port}`}`);
    process.nextTick(() => this.destroy(error));
    return this;
  };
  syncBuiltinESMExports();
}
