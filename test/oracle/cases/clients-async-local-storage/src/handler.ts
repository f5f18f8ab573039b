import { SQSClient } from '@aws-sdk/client-sqs';
import { runWith } from './context';
import { notify } from './notify';

const shared = new SQSClient({ region: 'eu-west-1', useQueueUrlAsEndpoint: false });
const dedicated = new SQSClient({ region: 'eu-west-2', useQueueUrlAsEndpoint: false });

export async function handler({ plan }: { plan: string }) {
  await runWith({ plan, queues: plan === 'enterprise' ? dedicated : shared }, () => notify('welcome'));
}
