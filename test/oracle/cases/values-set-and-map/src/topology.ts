const LINKS: ReadonlyArray<readonly [string, string, string]> = [
  ['orders', 'primary', 'us-east-2'],
  ['orders', 'standby', 'us-west-2'],
  ['media', 'primary', 'eu-west-1'],
];

const byService = new Map<string, Map<string, string>>();
for (const [service, role, region] of LINKS) {
  let roles = byService.get(service);
  if (!roles) byService.set(service, (roles = new Map()));
  roles.set(role, region);
}

export const regionOf = (service: string, role: string) => byService.get(service)?.get(role);
export const allRegions = [...new Set(LINKS.map(([, , region]) => region))].sort();
