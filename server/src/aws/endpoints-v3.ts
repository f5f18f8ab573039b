import type { Endpoint, EndpointOptions } from './catalog';
import corrections from './data/corrections.json';
import endpointData from './data/endpoints.json';
import { fillTemplate, templateFor, type EndpointRow, type Variant } from './endpoint-templates';
import { own } from './own';
import { partitionFor, readPseudoRegion } from './partitions';

/** Hosts by service; the form of a row is that of endpoint-templates.ts. */
export const endpointRows: Readonly<Record<string, EndpointRow>> = endpointData;

/** Services whose host follows the caller's region although they live in one. */
const hostedElsewhere: Readonly<Record<string, { readonly region: string }>> = corrections.hostedIn;

/** The host that an SDK v3 client of this service makes for the region, as its own endpoint rules say. */
export function endpointV3(service: string, region: string, options: EndpointOptions): Endpoint | undefined {
  if (service === 'dynamodb' && region === 'local') return { host: 'localhost:8000', hostedIn: '', signingRegion: 'us-east-1' };
  const row = own(endpointRows, service);
  if (row === undefined) return undefined;
  const real = readPseudoRegion(region);
  const partition = partitionFor(real.region);
  const template = templateFor(row, variantOf(options, real.fips), real.region, partition.id);
  // The rules refuse an empty one: FIPS for S3 in China.
  if (!template) return undefined;
  const [host = '', signingRegion = real.region] = fillTemplate(template, real.region, partition).split('@');
  return { host, hostedIn: hostedIn(service, template, signingRegion, partition.id), signingRegion };
}

/** The region that the service's host lives in whatever region the caller sets, in the `aws` partition. */
export function fixedRegion(service: string): string | undefined {
  const elsewhere = own(hostedElsewhere, service)?.region;
  if (elsewhere !== undefined) return elsewhere;
  const row = own(endpointRows, service);
  const partition = partitionFor('us-east-1');
  const signing = row && templateFor(row, 'host', '', partition.id)?.split('@')[1];
  return signing === undefined || signing.includes('{r}') ? undefined : fillTemplate(signing, '', partition);
}

function variantOf(options: EndpointOptions, isFipsRegion: boolean): Variant {
  const fips = options.fips === true || isFipsRegion;
  if (fips) return options.dualStack ? 'both' : 'fips';
  if (options.dualStack) return 'dual';
  return options.globalEndpoint ? 'global' : 'host';
}

/** Where the host names no region it lives where requests to it are signed for; `aws-global` pasted into a host is nowhere. */
function hostedIn(service: string, template: string, signingRegion: string, partition: string): string {
  const elsewhere = own(hostedElsewhere, service)?.region;
  if (elsewhere !== undefined && partition === 'aws') return elsewhere;
  const isEverywhere = template.includes('.global.') && !template.includes('@');
  return isEverywhere || signingRegion.endsWith('-global') ? '' : signingRegion;
}
