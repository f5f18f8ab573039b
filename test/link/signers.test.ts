import { deepEqual } from 'node:assert/strict';
import { analyzedInMemory } from '../support/in-memory';

/** The clients of a program: service, binding, regions. */
function clients(code: string): readonly string[] {
  const { map } = analyzedInMemory(new Map([['src/main.ts', code]]));
  return map.uses.flatMap(({ kind, service, region: { binding, values } }) => (kind === 'client' ? [[service, binding, ...values].join(' ')] : []));
}

const SIGNERS: Readonly<Record<string, readonly [code: string, ...clients: readonly string[]]>> = {
  'RDS tokens': [`import { Signer } from '@aws-sdk/rds-signer'; export const token = () => new Signer({ region: 'us-east-1', hostname: 'h', port: 5432, username: 'u' }).getAuthToken();`, 'rds pinned us-east-1'],
  'RDS tokens by the default chain': [`import { Signer } from '@aws-sdk/rds-signer'; export const signer = new Signer({ hostname: 'h', port: 5432, username: 'u' });`, 'rds ambient'],
  'requests made by hand': [`import { SignatureV4 } from '@smithy/signature-v4'; export const signer = new SignatureV4({ service: 'dynamodb', region: process.env.R ?? 'us-east-1', sha256: class {} });`, 'dynamodb defaulted us-east-1'],
  'an API of the own': [`import { SignatureV4 } from '@smithy/signature-v4'; export const signer = new SignatureV4({ service: 'execute-api', region: 'us-east-1' });`],
  'aws4': [`import aws4 from 'aws4'; export const request = aws4.sign({ service: 'sqs', region: 'us-west-2', path: '/' });`, 'sqs pinned us-west-2'],
  'aws4 without a region, which the host decides': [`import { sign } from 'aws4'; export const request = sign({ service: 'sqs', path: '/' });`],
  'aws4fetch': [`import { AwsClient } from 'aws4fetch'; export const aws = new AwsClient({ accessKeyId: 'a', secretAccessKey: 'b', service: 's3', region: 'eu-west-1' });`, 's3 pinned eu-west-1'],
  'axios': [`import { aws4Interceptor } from 'aws4-axios'; export const i = aws4Interceptor({ options: { region: 'us-east-1', service: 'lambda' } });`, 'lambda pinned us-east-1'],
  'OpenSearch': [`import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws'; export const o = { ...AwsSigv4Signer({ region: 'us-east-1', service: 'es' }) };`, 'opensearch pinned us-east-1'],
  'Kafka': [`import { generateAuthToken } from 'aws-msk-iam-sasl-signer-js'; export const t = () => generateAuthToken({ region: 'us-east-1' });`, 'kafka pinned us-east-1'],
};

describe('link: what signs requests for a region', () => {
  for (const [name, [code, ...expected]] of Object.entries(SIGNERS)) it(name, () => deepEqual(clients(code), expected));
});
