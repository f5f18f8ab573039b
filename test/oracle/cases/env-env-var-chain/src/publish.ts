import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import env from 'env-var';

const originRegion = env.get('CDN_ORIGIN_REGION').default('us-west-1').asString();
const origin = new S3Client({ region: originRegion });

const indexer = () => new LambdaClient({ region: env.get('INDEX_REGION').required().asString() });

export async function publish({ slug }: { slug: string }) {
  await origin.send(new PutObjectCommand({ Bucket: 'site', Key: `${slug}.html`, Body: '<p>' }));
  await indexer().send(new InvokeCommand({ FunctionName: 'index-page', Payload: JSON.stringify({ slug }) }));
}
