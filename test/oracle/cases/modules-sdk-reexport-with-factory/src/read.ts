import { GetObjectCommand, S3Client } from './aws/s3';

const archive = new S3Client({ region: 'eu-west-1' });

export const read = (key: string) => archive.send(new GetObjectCommand({ Bucket: 'archive', Key: key }));
