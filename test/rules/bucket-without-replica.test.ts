import rule from '../../server/src/rules/bucket-without-replica';
import { testRule } from '../support/rule-tester';

const UPLOAD = `
// file: src/upload.ts
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const client = new S3Client({});
export const handler = () => client.send(new PutObjectCommand({ Bucket: process.env.UPLOADS, Key: 'a' }));`;

/** A service whose function is given a bucket; `regions` are more regions of its table, `bucket` more properties of the bucket. */
const service = (regions: string, bucket = ''): string => `
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
  environment:
    UPLOADS: !Ref Uploads
functions:
  upload:
    handler: src/upload.handler
resources:
  Resources:
    Orders: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { Replicas: [{ Region: eu-west-1 }${regions}] } }
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: uploads${bucket} } }`;

testRule(rule, {
  valid: [
    { name: 'a workspace of one region', code: UPLOAD + service('') },
    { name: 'a bucket that is copied', code: `${UPLOAD}${service(', { Region: eu-central-1 }', ', ReplicationConfiguration: { Rules: [{ Destination: { Bucket: !Ref Copies } }] }')}` },
    { name: 'a bucket that no code is known to use', code: service(', { Region: eu-central-1 }') },
  ],
  invalid: [
    {
      name: 'a bucket by a variable, beside a table that has a replica',
      code: `${UPLOAD}${service(', { Region: eu-central-1 }')}
//  ^^^^^^^ info bucket
`,
    },
  ],
});
