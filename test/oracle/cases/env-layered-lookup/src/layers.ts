type Layer = (key: string) => string | null;

const fromEnvironment: Layer = (key) => process.env[`SVC_${key.toUpperCase()}`] ?? null;
const fromDefaults: Layer = (key) => ({ region: 'eu-west-3', table: 'things' })[key] ?? null;

export function setting(key: string, layers: Layer[] = [fromEnvironment, fromDefaults]): string {
  for (const layer of layers) {
    const value = layer(key);
    if (value !== null) return value;
  }
  throw new Error(`no ${key}`);
}
