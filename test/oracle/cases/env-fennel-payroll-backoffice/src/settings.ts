export interface Settings {
  port: number;
  dynamo: { region: string; employees: string; audit: string };
  storage: { region: string; bucket: string };
}

type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };

const defaults: Settings = {
  port: 3000,
  dynamo: { region: "us-east-1", employees: "employees", audit: "payroll-audit" },
  storage: { region: "us-east-1", bucket: "payslips" },
};

const overlays: Record<string, DeepPartial<Settings>> = {
  acceptance: { dynamo: { employees: "employees-acc", audit: "payroll-audit-acc" } },
  live: { dynamo: { region: "eu-central-1" }, storage: { region: "eu-central-1", bucket: "payslips-live" } },
};

function fromEnvironment(env: NodeJS.ProcessEnv): DeepPartial<Settings> {
  return {
    port: env.PORT ? Number(env.PORT) : undefined,
    storage: env.PAYROLL_STORAGE_REGION ? { region: env.PAYROLL_STORAGE_REGION } : {},
  };
}

function overlaid(base: Settings, overlay: DeepPartial<Settings>): Settings {
  return {
    port: overlay.port ?? base.port,
    dynamo: { ...base.dynamo, ...overlay.dynamo },
    storage: { ...base.storage, ...overlay.storage },
  };
}

export const stage = process.env.PAYROLL_STAGE ?? "local";

export const settings = [overlays[stage] ?? {}, fromEnvironment(process.env)].reduce<Settings>(overlaid, defaults);
