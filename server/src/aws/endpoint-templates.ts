/** Options that change a host, as the rows of data/endpoints.json name them: both is FIPS over dual-stack, global the pre-regional endpoint. */
export type Variant = 'host' | 'fips' | 'dual' | 'both' | 'global';

/** `dynamodb.{r}.{d}`, `iam.{d}@{g}`: region, DNS suffix, dual-stack suffix (`{D}`), the partition's global region; after `@` the signing region where it is not the client's. */
export type Templates = { readonly [V in Variant]?: string };

/** One service's hosts. A variant that is not written has its usual form; `in` holds exceptions by region or partition. */
export interface EndpointRow extends Templates {
  readonly in?: Readonly<Record<string, Templates>>;
}

export interface PartitionNames {
  readonly id: string;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  readonly implicitGlobalRegion: string;
}

/** The usual form of a variant, seen from a service's plain host: what most of the SDK's rules say. */
export function usualTemplate(plain: string, variant: Variant): string {
  const withFips = plain.replace(/^.+?(?=(?:\.global|\.[a-z]{2}(?:-[a-z]+)+-\d)?\.\{)/, '$&-fips');
  if (variant === 'fips') return withFips;
  if (variant === 'dual') return plain.replace('{d}', '{D}');
  if (variant === 'both') return withFips.replace('{d}', '{D}');
  return plain;
}

/** The template that holds for a region: its own, its partition's, the service's, the usual one. */
export function templateFor(row: EndpointRow, variant: Variant, region: string, partition: string): string | undefined {
  const own = row.in?.[region]?.[variant] ?? row.in?.[partition]?.[variant] ?? row[variant];
  return own ?? (row.host === undefined ? undefined : usualTemplate(row.host, variant));
}

export function fillTemplate(template: string, region: string, partition: PartitionNames): string {
  return template
    .replaceAll('{r}', region)
    .replaceAll('{g}', partition.implicitGlobalRegion)
    .replaceAll('{d}', partition.dnsSuffix)
    .replaceAll('{D}', partition.dualStackDnsSuffix);
}
