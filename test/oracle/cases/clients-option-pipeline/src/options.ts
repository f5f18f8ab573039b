type Options = { region?: string; maxAttempts?: number };
type Option = (options: Options) => Options;

export const pipe = (...steps: Option[]): Options => steps.reduce((options, step) => step(options), {} as Options);
export const withRegion = (region: string): Option => (options) => ({ ...options, region });
export const withRetries = (maxAttempts: number): Option => (options) => ({ ...options, maxAttempts });
