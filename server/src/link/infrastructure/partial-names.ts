/** Fewer letters than these are no name: `\0-x`. */
const SHORTEST_NAME = 3;

/** Two names of which parts (`\0`) are not known. */
export function mayBeEqual(one: string, other: string): boolean {
  if (one === other) return !/^\0*$/.test(one);
  return fits(one, other) || fits(other, one);
}

function fits(pattern: string, name: string): boolean {
  const known = pattern.split('\0');
  if (known.length === 1 || Math.max(...known.map(({ length }) => length)) < SHORTEST_NAME) return false;
  return new RegExp(`^${known.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('[^]*')}$`).test(name);
}
