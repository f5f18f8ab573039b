import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocument.from(new DynamoDB({ region: process.env.TODO_REGION ?? 'us-east-1' }), {
  marshallOptions: { convertEmptyValues: true },
});

const TableName = 'todos';
type Todo = { user: string; id: string };

export const add = (Item: Todo) => documents.put({ TableName, Item });

export async function list({ user }: Todo) {
  const { Items = [] } = await documents.query({
    TableName,
    KeyConditionExpression: '#u = :u',
    ExpressionAttributeNames: { '#u': 'user' },
    ExpressionAttributeValues: { ':u': user },
  });
  return Items;
}

export const done = (Key: Todo) => documents.delete({ TableName, Key });
