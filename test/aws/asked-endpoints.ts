import type { EndpointOptions } from '../../server/src/aws/catalog';

/** What the SDKs and our catalog are both asked: a region of every public partition, an opt-in one, and an isolated one. */
export const REGIONS = ['us-east-1', 'eu-west-1', 'ap-east-1', 'us-gov-west-1', 'cn-north-1', 'us-iso-east-1'];

export const SWITCHES: readonly Omit<EndpointOptions, 'sdk'>[] = [{}, { fips: true }, { dualStack: true }, { fips: true, dualStack: true }];

export interface V3Endpoint {
  readonly url: URL;
  readonly properties?: { readonly authSchemes?: readonly { readonly signingRegion?: string; readonly signingRegionSet?: readonly string[] }[] };
}

export type EndpointProvider = (parameters: object, context: object) => V3Endpoint;

/** What a v3 client's own rules say: `dynamodb.eu-west-1.amazonaws.com signed for eu-west-1`; `none` where they refuse. */
export function v3Host(provider: EndpointProvider, region: string, switches: Omit<EndpointOptions, 'sdk'>): string {
  const parameters = { Region: region, UseFIPS: switches.fips ?? false, UseDualStack: switches.dualStack ?? false, UseGlobalEndpoint: switches.globalEndpoint ?? false };
  try {
    const { url, properties } = provider(parameters, {});
    const [scheme] = properties?.authSchemes ?? [];
    return `${url.host} signed for ${scheme?.signingRegion ?? scheme?.signingRegionSet?.join() ?? region}`;
  } catch {
    return 'none';
  }
}
