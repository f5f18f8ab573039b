import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

const arn = process.env.ORDERS_TABLE_ARN ?? 'arn:aws:dynamodb:us-east-1:000000000000:table/orders-dev';
const [, , , region, , resource = ''] = arn.split(':');
const table = resource.slice('table/'.length);

const client = new DynamoDBClient({ region });

export const handler = async ({ id }: { id: string }) => {
  await client.send(new DeleteItemCommand({ TableName: table, Key: { id: { S: id } } }));
};
