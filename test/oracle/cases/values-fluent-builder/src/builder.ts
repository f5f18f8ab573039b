import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

export class S3Builder {
  private config: S3ClientConfig = { maxAttempts: 3 };

  inRegion(region: string | undefined): this {
    if (region) this.config.region = region;
    return this;
  }

  pathStyle(): this {
    this.config.forcePathStyle = true;
    return this;
  }

  build(): S3Client {
    return new S3Client({ ...this.config });
  }
}
