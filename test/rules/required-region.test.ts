import rule from '../../server/src/rules/required-region';
import { testRule } from '../support/rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a client that may be anywhere, and one that does more than the requirement covers',
      code: `
import { S3Client } from '@aws-sdk/client-s3';
import { LambdaClient, CreateFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda';
export const uploads = new S3Client({ region: 'us-east-1' });
const functions = new LambdaClient({ region: 'us-east-1' });
export const run = async () => [await functions.send(new CreateFunctionCommand({})), await functions.send(new InvokeCommand({ FunctionName: 'a' }))];
`,
    },
  ],
  invalid: [
    {
      name: 'a service with one region, and functions that are managed where those at the edge must be',
      code: `
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { LambdaClient, PublishVersionCommand } from '@aws-sdk/client-lambda';
export const costs = new CostExplorerClient({ region: 'us-east-1' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint required
const functions = new LambdaClient({ region: 'us-east-1' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint conditional
export const publish = (FunctionName: string) => functions.send(new PublishVersionCommand({ FunctionName }));
`,
    },
  ],
});
