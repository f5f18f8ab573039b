import { IsbEventBridge } from './clients/event-bridge';

const own = new IsbEventBridge('accounts', {});
const hub = new IsbEventBridge('accounts', { region: 'us-east-1' });

export async function handler({ account }: { account: string }) {
  await own.publish('seen', { account });
  await hub.publish('seen', { account });
}
