import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { orders, refunds } from './tables';

const item = (id: string) => ({ id: { S: id }, at: { N: String(Date.now()) } });

export async function order({ id }: { id: string }) {
  await orders.client.send(new PutItemCommand({ TableName: orders.TableName, Item: item(id) }));
}

export async function refund({ id }: { id: string }) {
  await refunds.client.send(new PutItemCommand({ TableName: refunds.TableName, Item: item(id) }));
}
