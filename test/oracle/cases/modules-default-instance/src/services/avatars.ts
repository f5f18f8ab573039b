import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

class Avatars {
  constructor(private readonly s3: S3Client, private readonly bucket: string) {}

  async replace(user: string, image: Uint8Array) {
    await this.s3.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: `${user}.old` }));
    await this.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key: user, Body: image }));
  }
}

export default new Avatars(new S3Client({ region: "us-east-2" }), "avatars");
