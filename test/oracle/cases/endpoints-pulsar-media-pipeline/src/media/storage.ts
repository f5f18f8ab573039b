import { CopyObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { environment } from "../aws/environment";

export class MediaStorage {
  constructor(
    private readonly uploads: S3Client,
    private readonly masters: S3Client,
  ) {}

  async uploadUrl(id: string) {
    const url = await getSignedUrl(this.uploads, new PutObjectCommand({ Bucket: environment.uploads.bucket, Key: id }), { expiresIn: 3600 });
    return new URL(url).pathname;
  }

  async keep(id: string) {
    const { bucket } = environment.masters;
    await this.masters.send(new CopyObjectCommand({ Bucket: bucket, Key: id, CopySource: `${environment.uploads.bucket}/${id}` }));
    const { ContentLength = 0 } = await this.masters.send(new HeadObjectCommand({ Bucket: bucket, Key: id }));
    return ContentLength;
  }
}
