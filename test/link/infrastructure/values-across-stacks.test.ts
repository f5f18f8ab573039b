import { equal } from 'node:assert/strict';
import { declared } from '../../support/declared';

/** Deployments, functions and resources. */
function told(workspace: string): string {
  return declared(workspace).split('\n').filter((line) => /^(?:sam|cloudformation|serverless|function|table) /.test(line)).join('\n');
}

describe('link/infrastructure: values across stacks', () => {
  it('a nested stack goes where its parent goes, which gives it parameters and takes its outputs', () => {
    equal(
      told(`
// file: template.yaml
Transform: AWS::Serverless-2016-10-31
Resources:
  Data: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: stacks/data.yaml, Parameters: { Stage: prod } } }
  Api: { Type: AWS::Serverless::Application, Properties: { Location: ./stacks/api.yaml, Parameters: { Table: !GetAtt Data.Outputs.TableName } } }
  Elsewhere: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: 'https://s3.amazonaws.com/templates/vpc.yaml' } }
// file: samconfig.toml
[default.deploy.parameters]
region = "eu-west-1"
// file: stacks/data.yaml
Parameters: { Stage: { Type: String, Default: dev } }
Resources:
  Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Sub 'orders-\${Stage}' } }
Outputs:
  TableName: { Value: !Ref Orders }
// file: stacks/api.yaml
Parameters: { Table: { Type: String } }
Resources:
  Order: { Type: AWS::Lambda::Function, Properties: { Handler: order.handler, Environment: { Variables: { TABLE: !Ref Table } } } }
`),
      `cloudformation stacks/api.yaml:2 by eu-west-1 → eu-west-1
cloudformation stacks/data.yaml:2 by eu-west-1 → eu-west-1
sam template.yaml:2 by eu-west-1 → eu-west-1
function Order stacks/api.yaml:3 = nothing here handler → eu-west-1 with TABLE=Orders.name
table Orders 'orders-prod' stacks/data.yaml:3 → eu-west-1`,
    );
  });

  it('templates that nest one another end somewhere', () => {
    equal(
      told(`
// file: a.yaml
Resources:
  B: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: b.yaml, Parameters: { Name: !GetAtt B.Outputs.Name } } }
// file: b.yaml
Parameters: { Name: { Type: String } }
Resources:
  A: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: a.yaml } }
  Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Ref Name } }
Outputs: { Name: { Value: !Ref Name } }
`),
      `cloudformation a.yaml:1 by $AWS_REGION → nowhere
cloudformation b.yaml:2 by $AWS_REGION → nowhere
table Orders '' b.yaml:4 → nowhere`,
    );
  });

  it('exports, outputs of other services, and parameters of Systems Manager', () => {
    equal(
      told(`
// file: data/serverless.yml
service: data
provider: { name: aws, region: eu-west-1 }
resources:
  Resources:
    Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }
    Carts: { Type: AWS::DynamoDB::Table }
    CartsName: { Type: AWS::SSM::Parameter, Properties: { Name: /shop/carts, Value: !Ref Carts } }
  Outputs:
    OrdersTable: { Value: !Ref Orders, Export: { Name: 'data-\${sls:stage}-orders' } }
// file: api/serverless.yml
service: api
provider: { name: aws, region: eu-west-1 }
functions:
  order:
    handler: order.handler
    environment:
      EXPORTED: !ImportValue data-dev-orders
      OUTPUT: \${cf:data-dev.OrdersTable}
      PARAMETER: \${ssm:/shop/carts}
      UNKNOWN: \${cf:other-dev.OrdersTable}
// file: web/template.yaml
Parameters: { Carts: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /shop/carts } }
Resources:
  Cart: { Type: AWS::Lambda::Function, Properties: { Handler: cart.handler, Environment: { Variables: { CARTS: !Ref Carts, SAME: '{{resolve:ssm:/shop/carts}}', OTHER: !ImportValue nothing } } } }
`),
      `serverless api api/serverless.yml:2 by eu-west-1 → eu-west-1
serverless data data/serverless.yml:2 by eu-west-1 → eu-west-1
cloudformation web/template.yaml:2 by $AWS_REGION → nowhere
function order api/serverless.yml:4 = nothing here handler → eu-west-1 with EXPORTED=Orders.name OUTPUT=Orders.name PARAMETER=Carts.name UNKNOWN=?
function Cart web/template.yaml:3 = nothing here handler → nowhere with CARTS=Carts.name SAME=Carts.name OTHER=?
table Orders 'orders' data/serverless.yml:5 → eu-west-1
table Carts '' data/serverless.yml:6 → eu-west-1`,
    );
  });
});
