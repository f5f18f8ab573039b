import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { globalRegion } from './partition';

const sts = new STSClient({ region: globalRegion(process.env['AWS_REGION']) });

export async function handler() {
  const { Account } = await sts.send(new GetCallerIdentityCommand({}));
  return Account;
}
