import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { env } from './env';

const REGION_OF: Record<typeof env.STAGE, string> = { dev: 'us-east-2', staging: 'us-east-2', prod: 'us-east-1' };

const lambda = new LambdaClient({ region: env.REGION_OVERRIDE ?? REGION_OF[env.STAGE] });

export async function handler() {
  await lambda.send(new InvokeCommand({ FunctionName: 'worker' }));
}
