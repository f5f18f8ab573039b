type AppEnv = "production" | "preview" | "development";

const regions: Record<AppEnv, string> = {
  production: "us-west-2",
  preview: "us-west-2",
  development: "us-east-1",
};

function appEnv(): AppEnv {
  switch (process.env.APP_ENV) {
    case "production":
    case "preview":
      return process.env.APP_ENV;
    default:
      return "development";
  }
}

export function getEnv() {
  return {
    MODE: appEnv(),
    TICKETS_TABLE: process.env.TICKETS_TABLE ?? "kitchen-tickets",
    KITCHEN_TABLE_REGION: process.env.KITCHEN_TABLE_REGION ?? regions[appEnv()],
  };
}

export type Env = ReturnType<typeof getEnv>;
