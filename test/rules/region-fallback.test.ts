import rule from '../../server/src/rules/region-fallback';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a variable without a fallback',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.AWS_REGION });
`,
    },
    {
      name: 'one variable that stands in for another',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.UPLOADS_REGION ?? process.env.AWS_REGION });
`,
    },
    {
      name: 'a fallback that is for something else',
      code: `
export const label = process.env.AWS_REGION ?? 'us-east-1';
`,
    },
  ],
  invalid: [
    {
      name: 'DynamoDB that falls back to us-east-1',
      code: `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: process.env.AWS_REGION ?? 'us-east-1' });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lost
export const names = () => tables.send(new ListTablesCommand({}));
`,
      fixed: `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
export const tables = new DynamoDBClient({ region: process.env.AWS_REGION });
export const names = () => tables.send(new ListTablesCommand({}));
`,
    },
    {
      name: 'the same in Lambda, which always sets the variable',
      code: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({ region: process.env.AWS_REGION || 'us-east-1' });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info lost
export const handler = (event: { id: string }) => tables.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
`,
      fixed: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const tables = new DynamoDBClient({ region: process.env.AWS_REGION });
export const handler = (event: { id: string }) => tables.send(new GetItemCommand({ TableName: 'orders', Key: { id: { S: event.id } } }));
`,
    },
    {
      name: 'another service, and a constant as the fallback',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const DEFAULT_REGION = 'us-east-1';
const region = process.env.UPLOADS_REGION || DEFAULT_REGION;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info fallback
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
const DEFAULT_REGION = 'us-east-1';
const region = process.env.UPLOADS_REGION;
export const uploads = new S3Client({ region });
export const archive = new S3Client({ region });
`,
    },
    {
      name: 'a chain of variables that ends in a literal',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.UPLOADS_REGION ?? process.env.AWS_REGION ?? 'eu-west-1' });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info fallback
`,
      fixed: `
import { S3Client } from '@aws-sdk/client-s3';
export const uploads = new S3Client({ region: process.env.UPLOADS_REGION ?? process.env.AWS_REGION });
`,
    },
    {
      name: 'a function that is handed the variable and what stands in for it: other callers hand it other things',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
const setting = (name: string, otherwise: string) => process.env[name]?.trim() || otherwise;
export const uploads = new S3Client({ region: setting('UPLOADS_REGION', 'us-east-1') });
//                                                                      ^^^^^^^^^^^ info fallback
export const level = setting('LOG_LEVEL', 'info');
`,
    },
  ],
});
