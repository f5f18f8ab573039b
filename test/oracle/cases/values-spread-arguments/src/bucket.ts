import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

export type Location = readonly [region: string, bucket: string];

export class Bucket {
  protected readonly s3: S3Client;
  constructor(region: string, protected readonly name: string, retries = 3) {
    this.s3 = new S3Client({ region, maxAttempts: retries });
  }
  async list(prefix: string) {
    const page = await this.s3.send(new ListObjectsV2Command({ Bucket: this.name, Prefix: prefix }));
    return page.Contents ?? [];
  }
}

export class ReportBucket extends Bucket {
  constructor(private readonly label: string, ...rest: [...Location, number?]) {
    super(...rest);
  }
  save(day: string, body: string) {
    return this.s3.send(new PutObjectCommand({ Bucket: this.name, Key: `${this.label}/${day}.txt`, Body: body }));
  }
}
