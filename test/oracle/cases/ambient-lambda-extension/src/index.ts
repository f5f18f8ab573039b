import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BaseHandler } from './base';

class Download extends BaseHandler<{ id: string }, { etag?: string }> {
  private client?: S3Client;

  private get s3(): S3Client {
    return (this.client ??= new S3Client({ maxAttempts: 2 }));
  }

  protected async run({ id }: { id: string }) {
    const { ETag } = await this.s3.send(new GetObjectCommand({ Bucket: 'files', Key: id }));
    return { etag: ETag };
  }
}

export const handler = new Download().toHandler();
