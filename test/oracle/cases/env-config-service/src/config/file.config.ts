import { registerAs } from './config.service';

export const fileConfig = registerAs('file', () => ({
  driver: process.env.FILE_DRIVER ?? 's3',
  awsS3Region: process.env.FILE_S3_REGION ?? 'ap-southeast-2',
  awsDefaultS3Bucket: process.env.FILE_S3_BUCKET ?? 'uploads',
}));
