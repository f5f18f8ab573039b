import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Inject, Injectable } from '@nestjs/common';
import { storageConfig, type StorageConfig } from '../config/storage.config';

@Injectable()
export class AttachmentsService {
  private readonly s3: S3Client;
  private readonly trash: S3Client;

  constructor(@Inject(storageConfig.KEY) private readonly config: StorageConfig) {
    this.s3 = new S3Client({ region: config.region });
    this.trash = new S3Client({ region: config.trash.region });
  }

  async upload(key: string, text: string) {
    await this.s3.send(new PutObjectCommand({ Bucket: this.config.bucket, Key: key, Body: text }));
    return { key };
  }

  async discard(key: string) {
    await this.trash.send(new PutObjectCommand({ Bucket: this.config.trash.bucket, Key: key, Body: '' }));
    await this.s3.send(new DeleteObjectCommand({ Bucket: this.config.bucket, Key: key }));
  }
}
