const PAIRED: Record<string, string> = {
  "us-east-1": "us-west-2",
  "eu-west-1": "eu-central-1",
};

export interface AppConfig {
  primary: string;
  recovery: string;
  tables: { sessions: string; telescopes: string };
  queues: { exposures: string };
}

export function loadConfig(env: NodeJS.ProcessEnv = process.env): AppConfig {
  const primary = env.PRIMARY_REGION || "us-east-1";
  return {
    primary,
    recovery: PAIRED[primary] ?? "us-west-2",
    tables: { sessions: env.SESSIONS_TABLE ?? "sessions", telescopes: env.TELESCOPES_TABLE ?? "telescopes" },
    queues: { exposures: "https://sqs.us-west-2.amazonaws.com/210987654321/exposures" },
  };
}
