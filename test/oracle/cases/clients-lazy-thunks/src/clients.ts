import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export const clients = {
  dynamo: once(() => new DynamoDBClient({ region: 'us-east-1' })),
  sns: once(() => new SNSClient({ region: 'eu-west-1' })),
  secrets: once(() => new SecretsManagerClient({ region: 'us-west-2' })),
};

/** Kept for the migration of last year. */
function oldSecret(id: string) {
  return clients.secrets().send(new GetSecretValueCommand({ SecretId: id }));
}
