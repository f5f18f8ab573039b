export function required<const Names extends readonly string[]>(...names: Names): Record<Names[number], string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = process.env[name];
      if (!value) throw new Error(`${name} must be set`);
      return [name, value];
    }),
  ) as Record<Names[number], string>;
}
