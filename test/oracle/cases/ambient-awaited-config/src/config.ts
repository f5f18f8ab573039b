export interface AppConfig {
  aws: { region: string | undefined };
  queueUrl: string;
}

let loaded: Promise<AppConfig> | undefined;

async function load(): Promise<AppConfig> {
  const region = process.env["WORKER_REGION"] ?? process.env["AWS_REGION"];
  return { aws: { region }, queueUrl: process.env["QUEUE_URL"] ?? "work" };
}

export const getConfig = () => {
  if (!loaded) loaded = load();
  return loaded;
};
