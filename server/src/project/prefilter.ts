import { basename } from 'node:path';
import { isModuleDescription } from './candidates';

/** Packages with an AWS client inside, or with constructs of its resources, whose names do not say `aws`. What they do is for `link` to say; here they only find files. */
const CLIENT_LIBRARIES = [
  '@ai-sdk/amazon-bedrock',
  '@anthropic-ai/bedrock-sdk',
  '@auth/dynamodb-adapter',
  '@guardian/cdk',
  '@keyv/dynamo',
  '@middy/',
  '@serverless-stack/',
  '@ssut/nestjs-sqs',
  '@typedorm/',
  'amazon-cognito-identity-js',
  'amazon-dax-client',
  '@amazon-dax-sdk/',
  'cdktf',
  'connect-dynamodb',
  'dynamodb-onetable',
  'dynamodb-toolbox',
  'dynamoose',
  'electrodb',
  'multer-s3',
  's3-sync-client',
  's3-streamlogger',
  'sqs-consumer',
  'sqs-producer',
  'sst/constructs',
  'winston-cloudwatch',
];

// The three searches are kept apart, as each alone lets the engine leap ahead by its rarest letters: together they take twice as long.

/** `aws` as code would have it: `@aws-sdk/`, `aws-cdk`, `arn:aws:`, `AWS_REGION`, `AWS::`, `amazonaws.com`, `.api.aws/`, `"aws"`, `aws4`; and our own comments. */
const AWS_WORD = /(?:aws|AWS)[-_:/.'"`4]|regionlint-/;

/** The end that all regions share; what stands before it is many things. */
const REGION = /-(?:north|south|east|west|central)(?:east|west)?-[1-9]/;

const LIBRARY = new RegExp(`['"](?:${CLIENT_LIBRARIES.join('|')})`);

/** Infrastructure and settings whose silence says something too: a serverless.yml without a region means us-east-1. */
const INFRASTRUCTURE =
  /^(?:serverless(?:\..+)?\.(?:ya?ml|json|[cm]?[jt]s)|sst\.config\.[cm]?[jt]s|samconfig\.(?:toml|ya?ml)|Pulumi(?:\..+)?\.ya?ml|vercel\.json|\.env(?:\..+)?|.+\.(?:env|tf|tfvars|hcl))$/;

/**
 * Can a file matter by itself, as it names AWS, an AWS host or ARN, a region, a library with a client inside, is infrastructure, or holds a
 * suppression, which may be one that suppresses nothing?
 * `content` may be the file's raw bytes read as Latin-1: all that is looked for is ASCII, so nothing need be decoded to be searched.
 */
export function mayMatter(file: string, content: string): boolean {
  const name = basename(file);
  if (isModuleDescription(name)) return false;
  return INFRASTRUCTURE.test(name) || AWS_WORD.test(content) || REGION.test(content) || LIBRARY.test(content);
}
