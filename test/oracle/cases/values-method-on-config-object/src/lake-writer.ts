import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { placement, type Dataset } from "./placement";

export class LakeWriter {
  private readonly s3: S3Client;
  private readonly bucket: string;

  constructor(private readonly dataset: Dataset) {
    this.s3 = new S3Client({ region: placement.regionOf(dataset) });
    this.bucket = placement.bucket(dataset);
  }

  async append(lines: object[]) {
    const Body = lines.map((line) => JSON.stringify(line)).join("\n");
    await this.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key: `${this.dataset}/part-0.ndjson`, Body }));
  }
}
