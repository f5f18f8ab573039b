export interface Options {
  region: string;
  maxAttempts: number;
}

const defaults: Options = { region: 'us-east-1', maxAttempts: 3 };

export function optionsFor(service: 'audit' | 'search', overrides?: Partial<Options>): Options {
  const perService: Partial<Record<string, Partial<Options>>> = { search: { region: 'us-west-2' } };
  return { ...defaults, ...(perService[service] ?? {}), ...dropUndefined(overrides ?? {}) };
}

function dropUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>;
}
