export function first(names: readonly string[], fallback?: string): string | undefined {
  for (const name of names) {
    const value = process.env[name];
    if (value) return value;
  }
  return fallback;
}
