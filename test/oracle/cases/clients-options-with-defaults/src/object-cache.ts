import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

export interface CacheOptions {
  region?: string;
  bucket: string;
  prefix?: string;
}

const withDefaults = ({ region = "us-east-1", prefix = "cache/", bucket }: CacheOptions): Required<CacheOptions> => ({ region, prefix, bucket });

export class ObjectCache {
  readonly #options: Required<CacheOptions>;
  readonly #s3: S3Client;

  constructor(options: CacheOptions) {
    this.#options = withDefaults(options);
    this.#s3 = new S3Client({ region: this.#options.region });
  }

  async read(key: string) {
    const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: this.#options.bucket, Key: this.#options.prefix + key }));
    return Body?.transformToString();
  }

  async write(key: string, value: string) {
    await this.#s3.send(new PutObjectCommand({ Bucket: this.#options.bucket, Key: this.#options.prefix + key, Body: value }));
  }
}
