import AWS, { S3 } from "aws-sdk";
import BaseStorage from "./BaseStorage";

const BUCKET = "papers-uploads";

export default class S3Storage extends BaseStorage {
  constructor() {
    super();

    this.client = new AWS.S3({
      s3ForcePathStyle: this.isSelfHosted(),
      region: process.env.PAPERS_S3_REGION ?? "eu-west-2",
      endpoint: this.getEndpoint(),
      signatureVersion: "v4",
    });
  }

  public upload = async ({ key, body }: { key: string; body: S3.Body }) => {
    await this.client
      .putObject({ Bucket: BUCKET, Key: key, ContentDisposition: "attachment", Body: body })
      .promise();
    return `https://${BUCKET}.example.com/${key}`;
  };

  public getSignedUrl = async (key: string, expiresIn = 60) =>
    this.client.getSignedUrlPromise("getObject", { Bucket: BUCKET, Key: key, Expires: expiresIn });

  public async deleteFile(key: string) {
    await this.client.deleteObject({ Bucket: BUCKET, Key: key }).promise();
  }

  private client: AWS.S3;

  private isSelfHosted() {
    return process.env.PAPERS_S3_URL !== undefined;
  }

  private getEndpoint() {
    return this.isSelfHosted() ? new AWS.Endpoint(process.env.PAPERS_S3_URL!) : undefined;
  }
}
