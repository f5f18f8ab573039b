type Namespace = { key: string; load: () => Record<string, unknown> };

export const registerAs = (key: string, load: () => Record<string, unknown>): Namespace => ({ key, load });

export class ConfigService {
  private readonly values: Record<string, Record<string, unknown>> = {};

  constructor(namespaces: Namespace[]) {
    for (const { key, load } of namespaces) this.values[key] = load();
  }

  get<T = string>(path: string): T | undefined {
    const [namespace = '', name = ''] = path.split('.');
    return this.values[namespace]?.[name] as T | undefined;
  }

  getOrThrow<T = string>(path: string): T {
    const value = this.get<T>(path);
    if (value === undefined) throw new TypeError(`Configuration key "${path}" does not exist`);
    return value;
  }
}
