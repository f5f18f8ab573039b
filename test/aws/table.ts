/** Rows of whitespace-separated cells: tests of tables are tables. */
export function table(text: string): string[][] {
  return text.trim().split('\n').map((line) => line.trim().split(/\s+/));
}
