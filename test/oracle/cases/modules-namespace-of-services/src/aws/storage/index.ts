import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { region } from './region';

const client = new S3Client({ region });
export const save = (Key: string) => client.send(new PutObjectCommand({ Bucket: 'b', Key, Body: '' }));
