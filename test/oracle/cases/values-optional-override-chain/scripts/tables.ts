export interface TableSpec {
  name: string;
  region: string;
  backfill?: {
    source?: { region?: string };
    target?: string;
    pageSize?: number;
  };
}

export const tables: TableSpec[] = [
  { name: "products", region: "eu-west-1" },
  { name: "prices", region: "eu-west-1", backfill: { source: { region: "us-west-2" }, pageSize: 500 } },
  { name: "stock", region: "us-east-1", backfill: { target: "us-east-2" } },
];
