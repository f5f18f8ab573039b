import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';

let active: string;
let passive: string;
active = passive = 'eu-west-1';
passive = 'eu-west-2';
[active, passive] = [passive, active];

const [, ...others] = ['us-east-1', 'us-east-2', 'us-west-1'];
const { options: { region: fallback = 'ca-central-1' } = {} } = {} as { options?: { region?: string } };

const clients = {
  active: new SNSClient({ region: active }),
  passive: new SNSClient({ region: passive }),
  other: new SNSClient({ region: others[others.length - 1] }),
  fallback: new SNSClient({ region: fallback }),
};

export async function handler() {
  await clients.active.send(new ListTopicsCommand({}));
  await clients.passive.send(new ListTopicsCommand({}));
  await clients.other.send(new ListTopicsCommand({}));
  await clients.fallback.send(new ListTopicsCommand({}));
}
