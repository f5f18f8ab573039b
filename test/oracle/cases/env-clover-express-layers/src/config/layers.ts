export interface Regions {
  core: string;
  search: string;
  media: string;
}

type Layer = Partial<Regions>;

const base: Regions = { core: "us-east-1", search: "us-east-1", media: "us-west-2" };

const perStage: Record<string, Layer> = {
  staging: { core: "eu-west-1", search: "eu-west-1" },
  production: { search: "us-east-2" },
};

const fromEnvironment = (env: NodeJS.ProcessEnv): Layer => ({
  ...(env.CLOVER_MEDIA_REGION ? { media: env.CLOVER_MEDIA_REGION } : {}),
});

export function layered(env: NodeJS.ProcessEnv): Regions {
  const layers: Layer[] = [perStage[env.APP_STAGE ?? "production"] ?? {}, fromEnvironment(env)];
  return layers.reduce<Regions>((merged, layer) => ({ ...merged, ...layer }), base);
}
