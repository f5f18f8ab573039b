import { defineRule } from './rule';
import { operationsAsRelated, resourceName } from './shared/declared';
import { leftBehind } from './shared/elsewhere';

export default defineRule({
  meta: {
    id: 'bucket-without-replica',
    severity: 'info',
    severityReason: 'It matters only once something shifts to the other region, and to a bucket of things that can be made again not at all.',
    fixable: false,
    defaultOptions: {},
    messages: {
      bucket: 'The bucket {name} is in {region} only, while {others}: code that shifts there would lack what it holds.',
    },
    docs: {
      summary: 'A bucket that code uses is copied nowhere, while the workspace has tables or functions in other regions.',
      why: `A second region is worth as much as the least of what a program needs there. Code in the standby can call the bucket across regions as long as S3 answers in the bucket's own; on the day for which the standby is
there, it does not. What is not copied before cannot be copied then.`,
      examples: [
        {
          bad: `// file: src/upload.ts
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const client = new S3Client({});
export const handler = () => client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a' }));

// file: main.tf
provider "aws" {
  region = "eu-west-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  replica {
    region_name = "eu-central-1"
  }
}
resource "aws_s3_bucket" "uploads" {
  bucket = "uploads"
}`,
          good: `// file: src/upload.ts
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const client = new S3Client({});
export const handler = () => client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'a' }));

// file: main.tf
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "central"
  region = "eu-central-1"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
  replica {
    region_name = "eu-central-1"
  }
}
resource "aws_s3_bucket" "uploads" {
  bucket = "uploads"
}
resource "aws_s3_bucket" "copies" {
  provider = aws.central
  bucket   = "copies-of-uploads"
}
resource "aws_s3_bucket_replication_configuration" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  role   = aws_iam_role.replication.arn
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.copies.arn
    }
  }
}`,
        },
      ],
      references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html'],
    },
  },

  check(context) {
    for (const { resource, region, uses, others } of leftBehind(context, ({ kind, replicas }) => kind === 'bucket' && replicas.length === 0)) {
      context.report({ messageId: 'bucket', at: resource, data: { name: resourceName(resource), region, others: others.clause }, related: operationsAsRelated(uses) });
    }
  },
});
