import { SFNClient, SendTaskSuccessCommand } from '@aws-sdk/client-sfn';

interface Process { env: Record<string, string | undefined>; steps: string[] }

const shipping: Process = { env: { AWS_REGION: 'us-west-2', STAGE: 'prod' }, steps: ['pack', 'ship'] };

function complete(process: Process) {
  const region = process.env.AWS_REGION ?? 'us-east-1';
  return new SFNClient({ region });
}

export async function handler({ step }: { step: string }) {
  await complete(shipping).send(new SendTaskSuccessCommand({ taskToken: step, output: '{}' }));
}
