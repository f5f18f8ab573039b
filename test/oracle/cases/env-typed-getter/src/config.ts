const values = {
  app: { name: 'ledger' },
  aws: {
    region: process.env.DATA_REGION ?? 'us-east-1',
    backup: { region: 'us-west-2' },
  },
};

export class Config {
  get(path: string): string {
    return path.split('.').reduce<any>((node, key) => node[key], values);
  }
}

export const config = new Config();
