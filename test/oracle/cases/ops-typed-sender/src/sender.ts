import { SSMClient } from '@aws-sdk/client-ssm';

const ssm = new SSMClient({ region: 'us-east-1' });

type Output<C> = C extends { middlewareStack: unknown } ? any : never;

export async function send<C>(command: C): Promise<Output<C>> {
  const started = Date.now();
  try {
    return await (ssm.send as (command: unknown) => Promise<any>).call(ssm, command);
  } finally {
    console.debug(`${Date.now() - started} ms`);
  }
}
