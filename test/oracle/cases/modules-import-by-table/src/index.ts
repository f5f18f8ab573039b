import { driver, type Kind } from './drivers';

const TARGETS: Kind[] = ['archive', 'queue'];

export async function handler() {
  for (const kind of TARGETS) await (await driver(kind)).write('k-1');
}
