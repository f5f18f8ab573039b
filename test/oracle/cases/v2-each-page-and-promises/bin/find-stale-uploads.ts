#!/usr/bin/env node
import S3 from 'aws-sdk/clients/s3';
import CloudWatch from 'aws-sdk/clients/cloudwatch';

const WEEK = 7 * 24 * 3600 * 1000;
const bucket = process.argv[2] || 'media-uploads';
const region = { raw: 'us-west-1', metrics: 'us-east-1' };

class StaleUploads {
  private readonly s3 = new S3({ region: region.raw });
  private readonly stale: S3.MultipartUpload[] = [];

  constructor(private readonly Bucket: string, private readonly before: Date) {}

  find(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.s3.listMultipartUploads({ Bucket: this.Bucket }).eachPage((error, page) => {
        if (error) {
          reject(error);
          return false;
        }
        if (!page) {
          resolve(this.stale.length);
          return false;
        }
        this.stale.push(...(page.Uploads || []).filter(({ Initiated }) => !Initiated || new Date(Initiated) < this.before));
        return true;
      });
    });
  }

  async abort() {
    for (const { Key = '', UploadId = '' } of this.stale) {
      await this.s3.abortMultipartUpload({ Bucket: this.Bucket, Key, UploadId }).promise();
    }
  }
}

(async () => {
  const uploads = new StaleUploads(bucket, new Date(Date.now() - WEEK));
  const count = await uploads.find();
  await uploads.abort();
  const metrics = new CloudWatch({ region: region.metrics });
  metrics.putMetricData({ Namespace: 'media', MetricData: [{ MetricName: 'StaleUploads', Value: count }] }, (error) => {
    if (error) console.warn('metric lost', error.code);
  });
})();
