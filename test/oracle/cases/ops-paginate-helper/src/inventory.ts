import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { collect } from './collect';

const ec2 = new EC2Client({ region: 'us-west-1' });
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function handler({ owner }: { owner: string }) {
  const reservations = await collect(
    paginateDescribeInstances({ client: ec2, pageSize: 100 }, { Filters: [{ Name: 'tag:owner', Values: [owner] }] }),
    (page) => page.Reservations,
  );
  const query = { TableName: 'assets', KeyConditionExpression: '#o = :o', ExpressionAttributeNames: { '#o': 'owner' }, ExpressionAttributeValues: { ':o': owner } };
  const assets = await collect(paginateQuery({ client: documents }, query), (page) => page.Items);
  return { instances: reservations.length, assets: assets.length };
}
