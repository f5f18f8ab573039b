export interface Tenant {
  readonly id: string;
  readonly bucket: string;
  readonly region: string;
}

const tenants: readonly Tenant[] = [
  { id: 'acme', bucket: 'acme-files', region: 'us-west-2' },
  { id: 'globex', bucket: 'globex-files', region: 'eu-central-1' },
];

const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));

export function tenantOf(id: string): Tenant {
  const tenant = byId.get(id);
  if (!tenant) throw new Error(`unknown tenant ${id}`);
  return tenant;
}
