import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { withStorage } from './with-client';

class Invoices {
  constructor(private readonly bucket: string) {}

  @withStorage('eu-central-1')
  async read(id: string, storage?: S3Client) {
    return storage!.send(new GetObjectCommand({ Bucket: this.bucket, Key: `${id}.pdf` }));
  }
}

const invoices = new Invoices('invoices');

export async function handler({ id }: { id: string }) {
  const { ETag } = await invoices.read(id);
  return { ETag };
}
