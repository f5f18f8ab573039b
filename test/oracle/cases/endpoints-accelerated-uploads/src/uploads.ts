import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

export class UploadLinks {
  private readonly fast: S3Client;
  private readonly plain: S3Client;

  constructor(private readonly bucket: string, region: string) {
    this.fast = new S3Client({ region, useAccelerateEndpoint: true });
    this.plain = new S3Client({ region });
  }

  async create(key: string, type: string) {
    const command = new PutObjectCommand({ Bucket: this.bucket, Key: key, ContentType: type });
    return getSignedUrl(this.fast, command, { expiresIn: 900 });
  }

  async size(key: string) {
    const { ContentLength } = await this.plain.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
    return ContentLength ?? 0;
  }
}
