import { deepEqual } from 'node:assert/strict';
import type { DeclaredResource } from '../../../server/src/link/infrastructure/declarations';
import { addReplica } from '../../../server/src/rules/shared/replica-edits';
import { editedText } from '../../../server/src/rules/shared/safe-fixes';

function withReplica(type: string, text: string): string | undefined {
  const resource: DeclaredResource = { id: 'a', tool: 'cdk', kind: 'table', service: 'dynamodb', type, logicalId: 'A', deployment: 'd', replicas: [], file: 'a.ts', range: { start: 0, end: text.length } };
  const [fix] = addReplica(resource, 'us-west-2', () => text);
  return fix && editedText(text, fix.edits);
}

describe('rules/shared/replica-edits', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['TableV2', "new TableV2(this, 'Orders', { partitionKey })", "new TableV2(this, 'Orders', { replicas: [{ region: 'us-west-2' }], partitionKey })"],
    ['Table', "new dynamodb.Table(this, `a,(b`, {\n  partitionKey,\n})", "new dynamodb.Table(this, `a,(b`, {\n  replicationRegions: ['us-west-2'],\n  partitionKey,\n})"],
    ['Secret', "new Secret(this, 'Key')", "new Secret(this, 'Key', { replicaRegions: [{ region: 'us-west-2' }] })"],
    ['Secret', "new Secret(this, name(1, 2), {})", "new Secret(this, name(1, 2), { replicaRegions: [{ region: 'us-west-2' }] })"],
    ['TableV2', "new TableV2(this, 'Orders', props)", undefined],
    ['TableV2', "new TableV2(this, 'Orders', { replicas: others })", undefined],
    ['CfnTable', "new CfnTable(this, 'Orders', {})", undefined],
    ['TableV2', 'orders()', undefined],
  ];
  for (const [type, before, after] of cases) it(`makes of ${before.replaceAll('\n', ' ')} ${after?.replaceAll('\n', ' ') ?? 'nothing'}`, () => deepEqual(withReplica(type, before), after));

  const declared = (tool: DeclaredResource['tool'], file: string, type: string, text: string, key: string): string | undefined => {
    const start = text.indexOf(key);
    const resource: DeclaredResource = { id: 'a', tool, kind: 'table', service: 'dynamodb', type, logicalId: 'A', deployment: 'd', replicas: [], file, range: { start, end: start + key.length } };
    const [fix] = addReplica(resource, 'us-west-2', ({ range }) => text.slice(range.start, range.end));
    return fix && editedText(text, fix.edits);
  };

  it('adds a replica to a table of Terraform, with the stream that it needs', () => {
    const table = (more: string): string => `resource "aws_dynamodb_table" "orders" {\n  name         = "orders" # }\n  billing_mode = "PAY_PER_REQUEST"\n  attribute {\n    name = "id"\n    type = "S"\n  }\n${more}}\n\nresource "aws_sqs_queue" "jobs" {\n}\n`;
    const change = (more: string) => declared('terraform', 'main.tf', 'aws_dynamodb_table', table(more), 'resource "aws_dynamodb_table" "orders"');
    const stream = '  stream_enabled = true\n  stream_view_type = "NEW_AND_OLD_IMAGES"\n';
    const replica = '\n  replica {\n    region_name = "us-west-2"\n  }\n';
    deepEqual(change(''), table(`${stream}${replica}`));
    deepEqual(change(stream), table(`${stream}${replica}`));
    deepEqual(change('  stream_enabled = true\n  stream_view_type = "KEYS_ONLY"\n'), undefined);
    deepEqual(change('  dynamic "replica" {\n    for_each = var.regions\n  }\n'), undefined);
    deepEqual(declared('terraform', 'main.tf', 'aws_dynamodb_table', 'resource "aws_dynamodb_table" "a" {\n  name = "provisioned"\n}\n', 'resource'), undefined);
    deepEqual(declared('terraform', 'main.tf', 'aws_secretsmanager_secret', 'resource "aws_secretsmanager_secret" "a" {\n\tname = "key"\n}\n', 'resource'), 'resource "aws_secretsmanager_secret" "a" {\n\tname = "key"\n\treplica {\n\t  region = "us-west-2"\n\t}\n}\n');
  });

  it('adds a replica to a global table and to a secret of a template', () => {
    const table = (stream: string, replica: string, billing = 'PAY_PER_REQUEST'): string => `Resources:\n  Orders:\n    Type: AWS::DynamoDB::GlobalTable\n    Properties:\n${stream}      BillingMode: ${billing}\n      Replicas:\n        - Region: !Ref AWS::Region\n          Tags: []\n${replica}      TableName: orders\n\n  Jobs:\n    Type: AWS::SQS::Queue\n`;
    const change = (text: string, type = 'AWS::DynamoDB::GlobalTable') => declared('cloudformation', 'template.yaml', type, text, 'Orders');
    const stream = '      StreamSpecification:\n        StreamViewType: NEW_AND_OLD_IMAGES\n';
    const replica = '        - Region: us-west-2\n';
    deepEqual(change(table('', '')), table(stream, replica));
    deepEqual(change(table(stream, '').replaceAll('\n', '\r\n')), table(stream, replica).replaceAll('\n', '\r\n'));
    deepEqual(change(table('', '', 'PROVISIONED')), undefined);
    deepEqual(change('  Orders:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: orders\n', 'AWS::DynamoDB::Table'), undefined);
    deepEqual(change('  Orders:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      Name: key\n', 'AWS::SecretsManager::Secret'), '  Orders:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      ReplicaRegions:\n        - Region: us-west-2\n      Name: key\n');
  });
});
