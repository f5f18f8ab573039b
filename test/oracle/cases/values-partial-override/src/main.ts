import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
import { optionsFor } from './options';

const audit = new DynamoDBClient(optionsFor('audit'));
const search = new DynamoDBClient(optionsFor('search', { region: undefined, maxAttempts: 1 }));
const parameters = new SSMClient(optionsFor('search', { region: 'eu-west-1' }));

export async function handler() {
  await audit.send(new PutItemCommand({ TableName: 'audit', Item: { id: { S: '1' } } }));
  await search.send(new QueryCommand({ TableName: 'search', KeyConditionExpression: 'a = b' }));
  await parameters.send(new GetParameterCommand({ Name: '/limits' }));
}
