import process, { env } from 'node:process';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

const blobs = new S3Client({ region: env.BLOB_REGION! });
const notes = new SNSClient({ region: globalThis.process.env['NOTE_REGION'] as string });
const settings = new SSMClient({ region: process.env.AWS_REGION });

export async function handler({ id }: { id: string }) {
  await settings.send(new GetParameterCommand({ Name: `/blobs/${id}` }));
  await blobs.send(new GetObjectCommand({ Bucket: 'blobs', Key: id }));
  await notes.send(new PublishCommand({ TopicArn: 'notes', Message: id }));
}
