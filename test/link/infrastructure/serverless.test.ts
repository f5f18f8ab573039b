import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

describe('link/infrastructure/serverless', () => {
  it('regions by stage, variables within variables and from other files, functions in a list', () => {
    const workspace = `
// file: serverless.yml
service: \${self:custom.name}
custom:
  name: shop
  region: { dev: eu-west-1, prod: us-east-1 }
  settings: \${file(./settings.yml)}
provider:
  name: aws
  stage: \${opt:stage, 'dev'}
  region: \${self:custom.region.\${self:provider.stage}}
  environment:
    TABLE: !Ref Orders
    STAGE: \${sls:stage}
    URL: !Sub 'https://\${Orders}.example.org/\${AWS::Region}'
functions:
  - \${file(./functions.yml)}
resources:
  - Resources:
      Orders:
        Type: AWS::DynamoDB::Table
        Properties:
          TableName: \${self:custom.settings.prefix}-orders-\${self:provider.stage}
  - \${file(./more.yml)}
// file: settings.yml
prefix: acme
// file: functions.yml
order:
  handler: dist/order.handler
  environment:
    MODE: \${env:MODE, 'fast'}
// file: more.yml
Resources:
  Archive:
    Type: AWS::S3::Bucket
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
`;
    equal(
      declared(workspace),
      `serverless shop serverless.yml:6 by eu-west-1 where no stage is given | us-east-1 where the stage is 'prod' → eu-west-1 and us-east-1 with TABLE=Orders.name STAGE=dev URL=https://….example.org/…
function order functions.yml:1 = src/order.ts handler → eu-west-1 and us-east-1 with MODE=$MODE or fast
table Orders 'acme-orders-dev' serverless.yml:18 → eu-west-1 and us-east-1
bucket Archive '' more.yml:2 → eu-west-1 and us-east-1
GetItem src/order.ts:3 ambient → eu-west-1 and us-east-1 on Orders, follows`,
    );
  });

  it('no region at all, and a command that names one for another service', () => {
    const workspace = `
// file: a/serverless.yml
service: a
provider:
  name: aws
// file: b/serverless.yml
service: b
provider: { name: aws }
// file: b/package.json
{ "scripts": { "deploy": "STAGE=prod sls deploy --region ap-southeast-2" } }
`;
    equal(
      declared(workspace),
      `serverless a a/serverless.yml:2 by us-east-1 by default → us-east-1
serverless b b/serverless.yml:2 by us-east-1 by default → ap-southeast-2
package-script deploy b/package.json:1 for b with STAGE=prod`,
    );
  });

  it('what cannot be told, and variables without end', () => {
    const workspace = `
// file: serverless.yml
service: shop
custom:
  a: \${self:custom.b}
  b: \${self:custom.a}
provider:
  name: aws
  region: \${ssm:/region}
  environment:
    A: \${self:custom.a}
    B: \${file(../outside.yml):b}
    C: \${env:C}
`;
    equal(
      declared(workspace),
      `serverless shop serverless.yml:5 by ? \${ssm:/region} → nowhere with A=? B=? C=$C`,
    );
  });

  it('a file that is broken in the middle', () => {
    const workspace = `
// file: serverless.yml
service: shop
provider:
  name: aws
  region: eu-west-1
functions:
  order:
    handler: src/order.handler
    environment: { TABLE: [
  other: }
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
`;
    equal(
      declared(workspace),
      `serverless shop serverless.yml:2 by eu-west-1 → eu-west-1
function order serverless.yml:6 = src/order.ts handler → eu-west-1 with TABLE=?
GetItem src/order.ts:3 ambient → eu-west-1 on something
problem serverless.yml syntax error: Flow sequence in block collection must be sufficiently indented and end with a ] at line 9, column 3: (what could be parsed is analysed)`,
    );
  });

  it('files that the stage chooses, with and without a default', () => {
    const workspace = `
// file: a/serverless.yml
service: a
provider: { name: aws, stage: "\${opt:stage, 'dev'}", region: "\${file(./config/stage-\${self:provider.stage}.yml):region}" }
// file: a/config/stage-dev.yml
region: eu-west-1
// file: a/config/stage-prod.yml
region: us-east-1
// file: a/config/other.yml
region: us-west-2
// file: b/serverless.yml
service: b
provider: { name: aws, region: "\${file(config.\${opt:stage}.json):aws.region}" }
// file: b/config.prod.json
{ "aws": { "region": "eu-central-1" } }
// file: c/serverless.yml
service: c
provider: { name: aws, region: "\${file(config.\${opt:stage}.json):region}" }
`;
    equal(
      declared(workspace),
      `serverless a a/serverless.yml:2 by eu-west-1 where no stage is given | us-east-1 where the stage is 'prod' → eu-west-1 and us-east-1
serverless b b/serverless.yml:2 by eu-central-1 where the stage is 'prod' → eu-central-1
serverless c c/serverless.yml:2 by ? a variable whose name cannot be told → nowhere`,
    );
  });

  it('a file of another cloud, and one that is empty', () => {
    const workspace = `
// file: serverless.yml
service: shop
provider:
  name: azure
// file: b/serverless.yml
# provider
`;
    equal(
      declared(workspace),
      ``,
    );
  });
});
