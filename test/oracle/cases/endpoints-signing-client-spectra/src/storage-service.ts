import { PutObjectCommand, GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

interface StorageParams {
  bucketName: string;
  region: string | undefined;
  endpoint?: string;
  /** Replaces the internal endpoint in signed URLs. */
  externalEndpoint?: string;
  forcePathStyle: boolean;
}

export class S3StorageService {
  private readonly client: S3Client;
  private readonly signedUrlClient: S3Client;
  private readonly bucketName: string;

  constructor(params: StorageParams) {
    const { region, forcePathStyle } = params;
    this.bucketName = params.bucketName;
    this.client = new S3Client({ endpoint: params.endpoint, region, forcePathStyle });
    this.signedUrlClient = params.externalEndpoint
      ? new S3Client({ endpoint: params.externalEndpoint, region, forcePathStyle })
      : this.client;
  }

  async uploadJson(path: string, body: unknown): Promise<void> {
    await this.client.send(
      new PutObjectCommand({ Bucket: this.bucketName, Key: path, Body: JSON.stringify(body), ContentType: "application/json" }),
    );
  }

  async getSignedUrl(path: string, ttlSeconds: number): Promise<string> {
    const command = new GetObjectCommand({ Bucket: this.bucketName, Key: path });
    return getSignedUrl(this.signedUrlClient, command, { expiresIn: ttlSeconds });
  }
}
