export interface Config {
  readonly rates: { readonly region: string; readonly table: string };
  readonly policies: { readonly region: string; readonly table: string };
  readonly tables: { readonly region: string; readonly bucket: string };
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { RATES_REGION = "us-east-1", POLICIES_REGION = "us-west-2", TABLES_BUCKET = "rating-tables" } = environment;
  return {
    rates: { region: RATES_REGION, table: "rates" },
    policies: { region: POLICIES_REGION, table: "policies" },
    tables: { region: "us-west-2", bucket: TABLES_BUCKET },
  };
}
