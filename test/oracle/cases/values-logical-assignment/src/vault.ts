import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

function complete(config: SecretsManagerClientConfig): SecretsManagerClientConfig {
  config.region ??= process.env.VAULT_REGION;
  config.region ||= 'us-east-1';
  config.maxAttempts ??= 5;
  return config;
}

const vault = new SecretsManagerClient(complete({}));
const backup = new SecretsManagerClient(complete({ region: 'eu-west-1' }));

export async function handler({ id }: { id: string }) {
  const { SecretString } = await vault.send(new GetSecretValueCommand({ SecretId: id }));
  await backup.send(new PutSecretValueCommand({ SecretId: id, SecretString: SecretString ?? '' }));
}
