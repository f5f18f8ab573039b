import { CreateTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';

export interface Step {
  title: string;
  region: string;
  command: { input: object; constructor: { name: string } };
}

export function planFor(tenant: string, region = 'us-east-1'): Step[] {
  const TableName = `${tenant}-data`;
  const Bucket = `${tenant}-files`;
  return [
    {
      title: 'table',
      region,
      command: new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    },
    { title: 'expiry', region, command: new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } }) },
    { title: 'bucket', region, command: new CreateBucketCommand({ Bucket }) },
    { title: 'versions', region, command: new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }) },
  ];
}
