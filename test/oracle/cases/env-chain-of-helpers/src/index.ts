import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { StartExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { first } from './env';

const s3 = new S3Client({ region: first(['S3_REGION', 'APP_REGION'], 'eu-central-1') });
const machines = new SFNClient({ region: first(['APP_REGION', 'AWS_REGION']) });

export async function handler({ file }: { file: string }) {
  await s3.send(new PutObjectCommand({ Bucket: 'files', Key: file, Body: '' }));
  await machines.send(new StartExecutionCommand({ stateMachineArn: 'import', input: JSON.stringify({ file }) }));
}
