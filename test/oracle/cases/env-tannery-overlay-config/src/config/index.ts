interface Config {
  hides: { region: string; table: string };
  labels: { region: string; bucket: string };
}

type Overlay = { [K in keyof Config]?: Partial<Config[K]> };

const base: Config = {
  hides: { region: 'eu-west-1', table: 'hides' },
  labels: { region: 'eu-west-1', bucket: 'tannery-labels' },
};

const overlays: Record<string, Overlay | undefined> = {
  staging: { hides: { table: 'hides-staging' } },
  production: { hides: { region: 'us-east-1' }, labels: { bucket: 'tannery-labels-live' } },
};

function load({ APP_ENV = 'development', HIDES_REGION }: NodeJS.ProcessEnv): Config {
  const overlay = overlays[APP_ENV] ?? {};
  return {
    hides: { ...base.hides, ...overlay.hides, ...(HIDES_REGION && { region: HIDES_REGION }) },
    labels: { ...base.labels, ...overlay.labels },
  };
}

export default Object.freeze(load(process.env));
