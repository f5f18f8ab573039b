import { S3Client } from '@aws-sdk/client-s3';
import config from '#config';

export const storage = new S3Client(config.s3);
export const { bucket } = config;
