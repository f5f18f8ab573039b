import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ConfigService } from '../config/config.service';

export class UploaderService {
  private readonly s3: S3Client;

  constructor(private readonly config: ConfigService) {
    this.s3 = new S3Client({ region: config.get('file.awsS3Region') });
  }

  async create(name: string) {
    const Bucket = this.config.getOrThrow('file.awsDefaultS3Bucket');
    await this.s3.send(new PutObjectCommand({ Bucket, Key: name, Body: '' }));
    return { path: `${Bucket}/${name}` };
  }
}
