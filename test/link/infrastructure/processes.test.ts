import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

describe('link/infrastructure/processes', () => {
  it('package scripts, .env files, images and Compose', () => {
    const workspace = `
// file: src/order.ts
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'x', Key: {} }));
// file: package.json
{ "scripts": { "start": "AWS_REGION=eu-west-1 TABLE='a b' node dist", "test": "jest" } }
// file: .env
# who runs it
export AWS_REGION="eu-west-1" # here
EMPTY=
OTHER=\${AWS_REGION:-eu-west-2}
// file: .env.example
AWS_REGION=us-east-1
// file: Dockerfile
FROM node AS build
ENV AWS_REGION=us-west-1
FROM node
ENV AWS_REGION=eu-west-1 B="c d"
// file: docker-compose.yml
services:
  app:
    build: ./app
    env_file: app/app.env
    environment:
      - AWS_REGION=eu-central-1
      - HOME
  dynamodb:
    image: amazon/dynamodb-local
    environment: { AWS_REGION: us-east-1 }
// file: app/app.env
LEVEL=debug
`;
    equal(
      declared(workspace),
      `dotenv .env:2 for . with AWS_REGION=eu-west-1 EMPTY= OTHER=$AWS_REGION or eu-west-2
dotenv app/app.env:1 for app with LEVEL=debug
package-script start package.json:1 for . with AWS_REGION=eu-west-1 TABLE=a b
docker Dockerfile:4 for . with AWS_REGION=eu-west-1 B=c d
docker-compose app docker-compose.yml:2 for app with LEVEL=debug AWS_REGION=eu-central-1 HOME=$HOME
GetItem src/order.ts:3 ambient → eu-west-1 on something`,
    );
  });

  it('workflows: variables of the file, the job and the step, inputs, a matrix, folders', () => {
    const workspace = `
// file: .github/workflows/a.yml
on:
  workflow_dispatch:
    inputs:
      region: { default: eu-west-1 }
env:
  REGION: \${{ inputs.region }}
jobs:
  deploy:
    strategy: { matrix: { region: [eu-south-1] } }
    defaults: { run: { working-directory: services/a } }
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          aws-region: \${{ env.REGION }}
      - run: npx cdk deploy
        env: { MATRIX: "\${{ matrix.region }}", SECRET: "\${{ secrets.X }}" }
`;
    equal(
      declared(workspace),
      `github-actions deploy .github/workflows/a.yml:8 for services/a with REGION=eu-west-1 AWS_REGION=eu-west-1 AWS_DEFAULT_REGION=eu-west-1 MATRIX=eu-south-1 SECRET=?`,
    );
  });

  it('a workflow that others call, with what each gives to it', () => {
    const workspace = `
// file: .github/workflows/apply.yml
on: { workflow_call: { inputs: { aws-region: { type: string, required: true }, stage: { type: string, default: dev } } } }
jobs:
  do:
    env: { AWS_REGION: "\${{ inputs.aws-region }}", STAGE: "\${{ inputs.stage }}" }
    steps: [{ run: terraform apply }]
// file: .github/workflows/deploy.yml
on: push
jobs:
  staging: { uses: ./.github/workflows/apply.yml, with: { aws-region: eu-west-1 } }
  production: { uses: ./.github/workflows/apply.yml, with: { aws-region: us-west-2, stage: prod } }
// file: main.tf
provider "aws" {}
resource "aws_sqs_queue" "mails" {}
`;
    equal(
      declared(workspace),
      `terraform main.tf:1 by $AWS_REGION → eu-west-1 and us-west-2
github-actions staging / do .github/workflows/apply.yml:3 for . with AWS_REGION=eu-west-1 STAGE=dev
github-actions production / do .github/workflows/apply.yml:3 for . with AWS_REGION=us-west-2 STAGE=prod
queue mails '' main.tf:2 → eu-west-1 and us-west-2`,
    );
  });

  it('Vercel with and without regions', () => {
    const workspace = `
// file: a/vercel.json
{ "regions": ["fra1", "xyz9"] }
// file: b/vercel.json
{}
// file: c/vercel.json
{ "regions": ["fra1"], "env": { "AWS_REGION": "eu-west-1", "TABLE": "orders" } }
`;
    equal(
      declared(workspace),
      `vercel a/vercel.json:1 by eu-central-1 | ? a region of Vercel that is not known → eu-central-1 with VERCEL_REGION=$AWS::Region
vercel b/vercel.json:1 by us-east-1 by default → us-east-1 with VERCEL_REGION=$AWS::Region
vercel c/vercel.json:1 by eu-west-1 → eu-west-1 with VERCEL_REGION=$AWS::Region AWS_REGION=eu-west-1 TABLE=orders`,
    );
  });

  it('Render and task definitions of ECS', () => {
    const workspace = `
// file: render.yaml
services:
  - type: web
    name: shop
    rootDir: backend
    envVars:
      - key: AWS_REGION
        value: us-east-1
      - key: TOKEN
        sync: false
// file: infra/task.json
{ "family": "shop", "containerDefinitions": [{ "name": "web", "environment": [{ "name": "AWS_REGION", "value": "eu-west-1" }] }] }
`;
    equal(declared(workspace), 'render shop render.yaml:2 for backend with AWS_REGION=us-east-1 TOKEN=?\necs web infra/task.json:1 for . with AWS_REGION=eu-west-1');
  });

  it('App Runner: its file, and the sources that services are created with', () => {
    const workspace = `
// file: api/apprunner.yaml
run:
  command: npm start
  env:
    - name: AWS_REGION
      value: eu-west-1
// file: infra/source.json
{ "CodeRepository": { "SourceDirectory": "runner", "CodeConfiguration": { "CodeConfigurationValues": { "RuntimeEnvironmentVariables": { "AWS_REGION": "us-east-1" } } } } }
// file: infra/image.json
{ "SourceConfiguration": { "ImageRepository": { "ImageConfiguration": { "RuntimeEnvironmentVariables": { "TABLE": "orders" } } } } }
`;
    equal(
      declared(workspace),
      `apprunner api/apprunner.yaml:4 for api with AWS_REGION=eu-west-1
apprunner infra/image.json:1 for . with TABLE=orders
apprunner infra/source.json:1 for runner with AWS_REGION=us-east-1`,
    );
  });

  it('broken files', () => {
    const workspace = `
// file: .github/workflows/a.yml
jobs:
  deploy:
    env: { AWS_REGION: eu-west-1
    steps: [
// file: .gitlab-ci.yml
deploy: { script: [ "x"
// file: package.json
{ "scripts": { "deploy": "AWS_REGION=eu-west-1 cdk deploy",
// file: docker-compose.yml
services: [
// file: vercel.json
{ "regions": [
// file: .env
==
AWS_REGION
// file: Dockerfile
ENV
FROM
`;
    equal(
      declared(workspace),
      `vercel vercel.json:1 by → nowhere with VERCEL_REGION=$AWS::Region
package-script deploy package.json:1 for . with AWS_REGION=eu-west-1
github-actions deploy .github/workflows/a.yml:2 for . with AWS_REGION=eu-west-1
gitlab-ci deploy .gitlab-ci.yml:1 for .
problem package.json syntax error: PropertyNameExpected (what could be parsed is analysed)
problem docker-compose.yml syntax error: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1: (what could be parsed is analysed)
problem .github/workflows/a.yml syntax error: Flow map in block collection must be sufficiently indented and end with a } at line 4, column 5: (what could be parsed is analysed)
problem .gitlab-ci.yml syntax error: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1: (what could be parsed is analysed)
problem vercel.json syntax error: CloseBracketExpected (what could be parsed is analysed)`,
    );
  });
});
