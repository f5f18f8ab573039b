import { GetSecretValueCommand, SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

export abstract class Secrets {
  private client?: SecretsManagerClient;

  protected abstract get region(): string | undefined;

  protected get options(): SecretsManagerClientConfig {
    const { region } = this;
    return region === undefined ? {} : { region };
  }

  async read(name: string): Promise<string | undefined> {
    this.client ??= new SecretsManagerClient(this.options);
    const { SecretString } = await this.client.send(new GetSecretValueCommand({ SecretId: name }));
    return SecretString;
  }
}

export class LocalSecrets extends Secrets {
  protected get region() {
    return undefined;
  }
}

export class SharedSecrets extends Secrets {
  protected get region() {
    return 'eu-west-1';
  }

  protected override get options() {
    return { ...super.options, maxAttempts: 5 };
  }
}
