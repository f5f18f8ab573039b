export interface Endpoint {
  region: string;
  endpoint: string;
  tls: boolean;
}

const suffix = 'amazonaws.com';

/** Written out since the days of the first proxy, which matched on hosts. */
export function endpointOf(service: string, region: string): Endpoint {
  return { region, endpoint: `https://${service}.${region}.${suffix}`, tls: true };
}
