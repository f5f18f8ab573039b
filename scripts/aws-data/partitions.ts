import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { load, root } from './sources';

export interface Partition {
  readonly id: string;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  readonly implicitGlobalRegion: string;
  readonly regionPattern: string;
  readonly regions: readonly string[];
  /** Regions that an account must enable before it can use them. */
  readonly optIn: readonly string[];
}

interface RegionInfo {
  readonly regions: readonly { readonly name: string; readonly isOptInRegion: boolean }[];
}

interface SdkPartitions {
  readonly partitions: readonly {
    readonly id: string;
    readonly regionRegex: string;
    readonly regions: Readonly<Record<string, object>>;
    readonly outputs: { readonly dnsSuffix: string; readonly dualStackDnsSuffix: string; readonly implicitGlobalRegion: string };
  }[];
}

const MODULE = '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';

/** The partitions that the SDK v3 itself decides by. Its module is one literal that no package entry exports. */
export function readPartitions(): { readonly partitions: readonly Partition[] } {
  const text = readFileSync(join(root, MODULE), 'utf8').replace('export const partitionsInfo =', 'partitionsInfo =');
  const { partitions } = runInNewContext(`let partitionsInfo; ${text}; partitionsInfo`, {}) as SdkPartitions;
  const known = (load('aws-cdk-lib/region-info') as { RegionInfo: RegionInfo }).RegionInfo.regions;
  // Every region that AWS opened after 20 March 2019 is opt-in, so one that the CDK does not know yet is too.
  const isOptIn = (region: string): boolean => known.find(({ name }) => name === region)?.isOptInRegion ?? !region.endsWith('-global');
  return {
    partitions: partitions.map(({ id, regionRegex, regions, outputs }) => ({
      id,
      dnsSuffix: outputs.dnsSuffix,
      dualStackDnsSuffix: outputs.dualStackDnsSuffix,
      implicitGlobalRegion: outputs.implicitGlobalRegion,
      regionPattern: regionRegex,
      regions: Object.keys(regions),
      optIn: id === 'aws' ? Object.keys(regions).filter(isOptIn) : [],
    })),
  };
}
