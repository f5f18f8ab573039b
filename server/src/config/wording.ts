export function quoted(name: string): string {
  return JSON.stringify(name);
}

/** `"a", "b" and "c"`. */
export function listed(names: readonly string[]): string {
  const all = names.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
