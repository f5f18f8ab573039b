import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Invoice } from "../repositories/invoices";

export class DocumentStore {
  constructor(
    private readonly s3: S3Client,
    private readonly bucket: string,
  ) {}

  async save(invoice: Invoice): Promise<string> {
    const Key = `${invoice.tenant}/${invoice.id}.json`;
    await this.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key, Body: JSON.stringify(invoice) }));
    return Key;
  }

  link(key: string): Promise<string> {
    return getSignedUrl(this.s3, new GetObjectCommand({ Bucket: this.bucket, Key: key }), { expiresIn: 900 });
  }
}
