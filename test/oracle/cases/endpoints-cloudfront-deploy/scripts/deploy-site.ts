import { CloudFrontClient, CreateInvalidationCommand, GetInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { setTimeout as sleep } from 'node:timers/promises';

const region = 'eu-central-1';
const pages = { 'index.html': '<h1>Docs</h1>', 'guide.html': '<h1>Guide</h1>' };

class SiteDeployment {
  private readonly s3 = new S3Client({ region });
  private readonly cdn = new CloudFrontClient({ region });

  constructor(private readonly Bucket: string, private readonly DistributionId: string) {}

  async upload(files: Record<string, string>) {
    for (const [Key, Body] of Object.entries(files)) {
      await this.s3.send(new PutObjectCommand({ Bucket: this.Bucket, Key, Body, ContentType: 'text/html' }));
    }
  }

  async invalidate(paths: string[]) {
    const { Invalidation } = await this.cdn.send(new CreateInvalidationCommand({
      DistributionId: this.DistributionId,
      InvalidationBatch: { CallerReference: String(Date.now()), Paths: { Quantity: paths.length, Items: paths } },
    }));
    let status = Invalidation?.Status;
    while (status === 'InProgress') {
      await sleep(50);
      const answer = await this.cdn.send(new GetInvalidationCommand({ DistributionId: this.DistributionId, Id: Invalidation?.Id }));
      status = answer.Invalidation?.Status;
    }
  }
}

const deployment = new SiteDeployment('docs-site', process.env.DISTRIBUTION_ID ?? 'E2EXAMPLE');
await deployment.upload(pages);
await deployment.invalidate(Object.keys(pages).map((name) => `/${name}`));
console.log(`deployed ${Object.keys(pages).length} pages`);
