export interface Profile {
  extends?: string;
  data?: { region: string; prefix: string };
  printer?: { region: string; queue: string };
  invoices?: { region: string; bucket: string };
  flags?: Record<string, boolean>;
}

export const profiles: Record<string, Profile> = {
  base: {
    printer: { region: "us-east-2", queue: "labels" },
    invoices: { region: "us-west-1", bucket: "laundry-invoices" },
    flags: { promotions: true },
  },
  development: { extends: "base", data: { region: "us-west-2", prefix: "dev" } },
  staging: { extends: "development", invoices: { region: "us-west-2", bucket: "laundry-invoices-staging" } },
  production: { extends: "base", data: { region: "us-east-1", prefix: "prod" } },
};
