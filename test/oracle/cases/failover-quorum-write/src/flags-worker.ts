import { QuorumLog } from './quorum-log';

const flags = new QuorumLog('flags', ['us-east-1', 'us-east-2', 'us-west-2']);
const pair = new QuorumLog('flag-audit', ['us-east-1', 'ca-central-1']);

export async function apply({ flag, version, value }: { flag: string; version: number; value: string }) {
  await flags.append(flag, version, value);
  return { flag, version };
}

export async function current({ flag }: { flag: string }) {
  return { flag, value: (await flags.latest(flag)) ?? 'off' };
}

export async function audit({ flag, version, value }: { flag: string; version: number; value: string }) {
  await pair.append(flag, version, value);
}
