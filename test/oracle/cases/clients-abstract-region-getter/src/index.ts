import { LocalSecrets, SharedSecrets } from './secrets';

const sources = [new LocalSecrets(), new SharedSecrets()];

export async function handler({ name }: { name: string }) {
  for (const source of sources) {
    const value = await source.read(name);
    if (value) return value;
  }
  return undefined;
}
