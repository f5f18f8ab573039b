import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

interface Settings {
  secrets: { region: string; prefix?: string };
}

const DEFAULTS = '{"secrets":{"region":"us-west-2"}}';
const settings: Settings = JSON.parse(process.env.APP_SETTINGS || DEFAULTS);

const secrets = new SecretsManagerClient({ region: settings.secrets.region });

export async function handler() {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: `${settings.secrets.prefix ?? 'app'}/token` }));
  return (SecretString ?? '').length;
}
