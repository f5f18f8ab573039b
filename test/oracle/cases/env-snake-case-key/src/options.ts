const toVariable = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();

export function option(name: string, fallback?: string): string {
  const value = process.env[toVariable(name)] ?? fallback;
  if (value === undefined) throw new Error(`option ${name} (${toVariable(name)}) is not set`);
  return value;
}
