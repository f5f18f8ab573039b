import { deepEqual, equal } from 'node:assert/strict';
import { mayMatter } from '../../server/src/project/prefilter';

describe('project/prefilter', () => {
  const matters = [
    "import { S3Client } from '@aws-sdk/client-s3';",
    "const AWS = require('aws-sdk');",
    "import * as cdk from 'aws-cdk-lib';",
    'const region = process.env.AWS_REGION;',
    "const table = 'arn:aws:dynamodb:::table';",
    "const table = 'arn:aws-us-gov:dynamodb:::table';",
    "const host = 'sqs.eu-central-1.amazonaws.com';",
    "const host = 'https://dynamodb.x.api.aws/';",
    "const region = 'us-east-1';",
    "const region = 'ap-southeast-7';",
    "const region = 'us-gov-west-1';",
    "const region = 'us-iso-east-1';",
    "const zone = 'mx-central-1a';",
    'Type: AWS::DynamoDB::Table',
    'resource "aws_dynamodb_table" "orders" {}',
    "import dynamoose from 'dynamoose';",
    'import { Entity } from "electrodb";',
    "import middy from '@middy/core';",
    "import { sign } from 'aws4';",
    '// regionlint-disable-next-line pinned-region -- it is billed there',
  ];
  const doesNot = [
    'export const add = (a: number, b: number) => a + b;',
    '// The AWS console shows it to draw laws and paws from.',
    "const side = 'north-east'; const name = 'east-wing-x';",
    "const dynamo = 'electric';",
  ];

  it('finds what can matter by itself', () => deepEqual(matters.filter((text) => !mayMatter('a.ts', text)), []));
  it('passes over the rest', () => deepEqual(doesNot.filter((text) => mayMatter('a.ts', text)), []));

  it('takes infrastructure and settings by their names, as their silence says something too', () => {
    const files = ['serverless.yml', 'api/serverless.ts', 'main.tf', 'prod.tfvars', '.env', 'api/.env.production', 'prod.env', 'samconfig.toml', 'Pulumi.prod.yaml', 'sst.config.ts', 'vercel.json'];
    deepEqual(files.filter((file) => !mayMatter(file, '')), []);
    deepEqual(['a.ts', 'a.yml', 'environment.ts', 'terraform.ts', 'Dockerfile', 'x.json'].filter((file) => mayMatter(file, '')), []);
  });

  it('passes over what only says where imports lead', () => {
    equal(mayMatter('packages/api/package.json', '{ "dependencies": { "@aws-sdk/client-s3": "3" } }'), false);
    equal(mayMatter('tsconfig.build.json', '{ "paths": { "@aws-sdk/*": ["./x"] } }'), false);
  });
});
