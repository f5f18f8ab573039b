import { HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { ArchiveJob } from "../config";

export class Archive {
  private readonly s3: S3Client;

  constructor(private readonly job: ArchiveJob) {
    this.s3 = new S3Client({ region: job.destination, maxAttempts: 5 });
  }

  async exists(key: string): Promise<boolean> {
    try {
      await this.s3.send(new HeadObjectCommand({ Bucket: this.job.bucket, Key: key }));
      return true;
    } catch (error) {
      if ((error as Error).name === "NotFound") return false;
      throw error;
    }
  }

  async store(key: string, csv: string): Promise<void> {
    const upload = new Upload({
      client: this.s3,
      params: { Bucket: this.job.bucket, Key: key, Body: csv, ContentType: "text/csv" },
    });
    await upload.done();
  }
}
