import type { Config } from '../../config/config';
import type { RegionPolicy } from '../rule';

/** What a configuration decides of regions, as questions that rules ask. */
export function policyOf({ allowedRegions: { require, forbid } = { require: [], forbid: [] }, allowedPins = [] }: Partial<Pick<Config, 'allowedRegions' | 'allowedPins'>>): RegionPolicy {
  return {
    objection(region) {
      if (forbid.some((pattern) => fits(region, pattern))) return 'forbids';
      return require.length > 0 && !require.some((pattern) => fits(region, pattern)) ? `does not list: it requires ${require.join(', ')}` : undefined;
    },
    mayBePinned: (service, region) => allowedPins.some((pin) => pin.service === service && (pin.regions.length === 0 || pin.regions.some((pattern) => fits(region, pattern)))),
  };
}

/** `*` stands for anything. */
function fits(region: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(region);
}
