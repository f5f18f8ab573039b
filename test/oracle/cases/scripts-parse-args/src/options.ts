export interface Options { region: string; dryRun: boolean }

const defaults: Options = { region: process.env.PURGE_REGION ?? 'eu-central-1', dryRun: true };

export const options = (given: Partial<Options>): Options => {
  const merged: Options = { ...defaults };
  for (const key of Object.keys(given) as (keyof Options)[]) {
    if (given[key] !== undefined) Object.defineProperty(merged, key, { value: given[key], enumerable: true });
  }
  return merged;
};
