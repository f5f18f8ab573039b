import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { Region, withoutVirginia } from './regions';

export async function handler() {
  for (const region of withoutVirginia) {
    await new EC2Client({ region }).send(new DescribeInstancesCommand({}));
  }
  for (const key of Object.keys(Region) as (keyof typeof Region)[]) {
    await new KMSClient({ region: Region[key] }).send(new DescribeKeyCommand({ KeyId: 'alias/audit' }));
  }
}
