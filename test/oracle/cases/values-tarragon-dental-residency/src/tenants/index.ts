import tenants from "./tenants.json";

export type Residency = "us" | "eu" | "ca";

export interface Tenant {
  id: string;
  name: string;
  residency: Residency;
}

export const residencyRegions = new Map<Residency, string>([
  ["us", "us-east-1"],
  ["eu", "eu-central-1"],
  ["ca", "ca-central-1"],
]);

export function findTenant(id: string): Tenant {
  const record = tenants[id as keyof typeof tenants];
  if (!record) throw new Error(`unknown tenant ${id}`);
  return { id, name: record.name, residency: record.residency as Residency };
}
