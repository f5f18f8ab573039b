import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const sessions = new DynamoDBClient({ region: 'us-east-1' });

interface AuthEvent {
  authorizationToken: string;
  methodArn: string;
}

const policy = (Effect: 'Allow' | 'Deny', Resource: string) => ({
  principalId: 'user',
  policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }] },
});

async function isActive(token: string): Promise<boolean> {
  const { Item } = await sessions.send(new GetItemCommand({ TableName: 'sessions', Key: { token: { S: token } } }));
  return Item?.active?.BOOL === true;
}

export async function byToken({ authorizationToken, methodArn }: AuthEvent) {
  const isAllowed = await isActive(authorizationToken).catch(() => false);
  return policy(isAllowed ? 'Allow' : 'Deny', methodArn);
}

export async function byKey({ authorizationToken, methodArn }: AuthEvent) {
  if (!(await isActive(authorizationToken))) throw new Error('Unauthorized');
  return policy('Allow', methodArn);
}
