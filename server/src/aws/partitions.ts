import partitionData from './data/partitions.json';
import type { PartitionNames } from './endpoint-templates';

export interface Partition extends PartitionNames {
  readonly regions: readonly string[];
}

interface PartitionRow extends Partition {
  readonly regionPattern: string;
  readonly optIn: readonly string[];
}

const partitions: readonly PartitionRow[] = partitionData.partitions;

/** `aws-global` and its like: names that the SDK accepts and no region bears. */
const isPseudo = (region: string): boolean => region.endsWith('-global');

export const partitionNames: readonly PartitionNames[] = partitions;

const byRegion = new Map(partitions.flatMap((partition) => partition.regions.map((region) => [region, partition] as const)));
const patterns = partitions.map((partition) => [new RegExp(partition.regionPattern), partition] as const);
const optIn = new Set(partitions.flatMap((partition) => partition.optIn));

/** Every real region, all partitions. */
export const regions: readonly string[] = [...byRegion.keys()].filter((region) => !isPseudo(region));

export const isRegion = (text: string): boolean => byRegion.has(text) && !isPseudo(text);

export const isOptInRegion = (region: string): boolean => optIn.has(region);

/** The SDK's own choice: the partition that lists the region, else the one whose pattern it fits, else `aws`. */
export function partitionFor(region: string): Partition {
  const found = byRegion.get(region) ?? patterns.find(([pattern]) => pattern.test(region))?.[1] ?? partitions[0];
  if (found === undefined) throw new Error('data/partitions.json is empty');
  return found;
}

/** `fips-us-east-1`, `us-east-1-fips`: the region and the option that the SDK reads out of such a name. */
export function readPseudoRegion(text: string): { readonly region: string; readonly fips: boolean } {
  const isFips = text.startsWith('fips-') || text.endsWith('-fips');
  if (text === 'fips-aws-global' || text === 'aws-fips') return { region: 'us-east-1', fips: true };
  return { region: isFips ? text.replace(/fips-(?:dkr-|prod-)?|-fips/, '') : text, fips: isFips };
}
