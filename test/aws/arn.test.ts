import { strict as assert } from 'node:assert';
import { parseArn, type ArnField } from '../../server/src/aws/arn';

const FIELDS: readonly ArnField[] = ['partition', 'service', 'region', 'accountId', 'resource'];

describe('[unit] aws ARNs', () => {
  const arns: readonly (readonly [arn: string, fields: string])[] = [
    ['arn:aws:dynamodb:us-east-1:123456789012:table/users', 'aws|dynamodb|us-east-1|123456789012|table/users'],
    ['arn:aws:s3:::bucket/key', 'aws|s3|||bucket/key'],
    ['arn:aws:lambda:eu-west-1:123456789012:function:resize:live', 'aws|lambda|eu-west-1|123456789012|function:resize:live'],
    ['arn:aws-cn:sqs:cn-north-1:123456789012:jobs', 'aws-cn|sqs|cn-north-1|123456789012|jobs'],
    ['arn:aws-us-gov:iam::123456789012:role/app', 'aws-us-gov|iam||123456789012|role/app'],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'aws|iam||aws|policy/ReadOnlyAccess'],
    ['arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/x', 'aws|apigateway|us-east-1|lambda|path/2015-03-31/functions/x'],
    ['arn:aws:sns:us-esat-1:123456789012:topic', 'aws|sns|us-esat-1|123456789012|topic'],
    ['arn:aws:dynamodb:*:*:table/*', 'aws|dynamodb|*|*|table/*'],
    ['arn:aws:sns:\0:\0:orders', 'aws|sns|\0|\0|orders'],
    ['arn:\0:sqs:us-east-1:\0:jobs', '\0|sqs|us-east-1|\0|jobs'],
  ];
  for (const [arn, fields] of arns) {
    it(`reads ${JSON.stringify(arn)}`, () => {
      const parts = parseArn(arn) ?? assert.fail('no ARN');
      assert.equal(FIELDS.map((field) => parts[field]).join('|'), fields);
    });
    it(`knows the places in ${JSON.stringify(arn)}`, () => {
      const parts = parseArn(arn) ?? assert.fail('no ARN');
      assert.equal(FIELDS.map((field) => arn.slice(parts.places[field].start, parts.places[field].end)).join('|'), fields);
    });
  }

  const others = [
    'arn:aws:dynamodb:us-east-1:123456789012',
    'arn:azure:dynamodb:us-east-1:123456789012:table/users',
    'arn:aws:DynamoDB:us-east-1:123456789012:table/users',
    'arn:aws:dynamodb:region:123456789012:table/users',
    'arn:aws::us-east-1:123456789012:table/users',
    'ARN:aws:dynamodb:us-east-1:123456789012:table/users',
    'see arn:aws:dynamodb:us-east-1:123456789012:table/users',
    '',
  ];
  for (const text of others) it(`${JSON.stringify(text)} is none`, () => assert.equal(parseArn(text), undefined));
});
