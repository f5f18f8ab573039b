const shared = Object.freeze({ table: 'carts', region: 'eu-west-1' });

const perEnvironment = Object.freeze({
  development: { ...shared, endpointHint: 'local' },
  staging: { ...shared, region: 'eu-central-1' },
  production: { ...shared, region: 'us-east-1' },
} as const);

type Environment = keyof typeof perEnvironment;

const isEnvironment = (name: string): name is Environment => name in perEnvironment;

const wanted = process.env.APP_ENV ?? 'development';
if (!isEnvironment(wanted)) throw new Error(`unknown environment ${wanted}`);

export const settings = perEnvironment[wanted];
