type Constructor<Config, Client> = new (config: Config) => Client;

const shared = { maxAttempts: 2, region: process.env.APP_REGION ?? 'eu-west-1' };

export function createClient<Config extends object, Client>(Type: Constructor<Config, Client>, own: Partial<Config> = {}): Client {
  return new Type({ ...shared, ...own } as unknown as Config);
}
