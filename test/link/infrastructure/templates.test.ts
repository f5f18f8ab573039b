import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

describe('link/infrastructure/templates', () => {
  it('SAM with its configuration by environment, code by CodeUri and entry points, and every form of a reference', () => {
    const workspace = `
// file: infra/template.yaml
Transform: AWS::Serverless-2016-10-31
Parameters:
  Prefix:
    Type: String
    Default: acme
Mappings:
  Names:
    tables: { orders: orders-by-map }
Globals:
  Function:
    Environment:
      Variables:
        TABLE: !Ref Orders
Resources:
  Order:
    Type: AWS::Serverless::Function
    Metadata:
      BuildMethod: esbuild
      BuildProperties: { EntryPoints: [src/order.ts] }
    Properties:
      CodeUri: ../
      Handler: order.handler
      Environment:
        Variables:
          REGION: !Ref AWS::Region
          ARN: !GetAtt Orders.Arn
          MAP: !FindInMap [Names, tables, orders]
          JOIN: !Join ['-', [!Ref Prefix, !Ref AWS::AccountId]]
          PICK: !If [IsProd, a, b]
  Orders:
    Type: AWS::DynamoDB::GlobalTable
    Properties:
      TableName: !Sub \${Prefix}-orders
      MultiRegionConsistency: STRONG
      GlobalTableWitnesses: [{ Region: us-west-2 }]
      Replicas: [{ Region: !Ref AWS::Region }, { Region: us-east-2 }]
  Session:
    Type: AWS::SecretsManager::Secret
    Properties: { Name: session, ReplicaRegions: [{ Region: eu-west-1 }] }
  Key:
    Type: AWS::KMS::Key
    Properties: { MultiRegion: true }
// file: infra/samconfig.toml
version = 0.1
[default.deploy.parameters]
region = "us-east-1"
[prod.deploy.parameters]
region = "eu-central-1"
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.TABLE, Key: {} }));
`;
    equal(
      declared(workspace),
      `sam infra/template.yaml:14 by us-east-1 | eu-central-1 where the samconfig environment is 'prod' → us-east-1 and eu-central-1
function Order infra/template.yaml:15 = src/order.ts handler → us-east-1 and eu-central-1 with TABLE=Orders.name REGION=$AWS::Region ARN=Orders.arn MAP=orders-by-map JOIN=acme-… PICK=?
table Orders 'acme-orders' infra/template.yaml:30 → us-east-1 and eu-central-1 replicas us-east-2 (36) strong witness us-west-2
secret Session 'session' infra/template.yaml:37 → us-east-1 and eu-central-1 replicas eu-west-1 (39)
key Key '' infra/template.yaml:40 → us-east-1 and eu-central-1 multi-region
GetItem src/order.ts:3 ambient → us-east-1 and eu-central-1 on Orders, follows`,
    );
  });

  it('a template in JSON, whose region the job that deploys it gives', () => {
    const workspace = `
// file: template.json
{ "Resources": { "Orders": { "Type": "AWS::DynamoDB::Table", "Properties": { "TableName": "orders" } } } }
// file: .github/workflows/release.yml
jobs:
  deploy:
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with: { aws-region: "\${{ inputs.region || 'eu-north-1' }}" }
      - run: aws cloudformation deploy --template-file template.json
`;
    equal(
      declared(workspace),
      `cloudformation template.json:1 by $AWS_REGION → eu-north-1
github-actions deploy .github/workflows/release.yml:2 for . with AWS_REGION=eu-north-1 AWS_DEFAULT_REGION=eu-north-1
table Orders 'orders' template.json:1 → eu-north-1`,
    );
  });

  it('broken files', () => {
    const workspace = `
// file: template.yaml
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties: { TableName: orders
  Other: [
// file: samconfig.toml
[default.deploy
region = "eu-west-1"
// file: other.json
{ "Resources": { "Orders": { "Type": "AWS::DynamoDB::Table", "Properties": {
`;
    equal(
      declared(workspace),
      `cloudformation other.json:1 by $AWS_REGION → nowhere
cloudformation template.yaml:2 by $AWS_REGION → nowhere
table Orders '' other.json:1 → nowhere
table Orders 'orders' template.yaml:3 → nowhere
problem other.json syntax error: CloseBraceExpected (what could be parsed is analysed)
problem samconfig.toml syntax error: The key, equals sign, and value must be on the same line (what could be parsed is analysed)
problem template.yaml syntax error: Flow map in block collection must be sufficiently indented and end with a } at line 6, column 3: (what could be parsed is analysed)`,
    );
  });
});
