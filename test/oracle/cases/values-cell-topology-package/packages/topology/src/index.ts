export interface Cell {
  readonly name: string;
  readonly region: string;
  readonly accounts: readonly [from: string, to: string];
}

export const CELLS = [
  { name: "cell-a", region: "us-east-1", accounts: ["a", "h"] },
  { name: "cell-b", region: "us-west-2", accounts: ["i", "q"] },
  { name: "cell-c", region: "eu-west-1", accounts: ["r", "z"] },
] as const satisfies readonly Cell[];

export function cellOf(account: string): Cell {
  const initial = account.charAt(0).toLowerCase();
  for (const cell of CELLS) {
    const [from, to] = cell.accounts;
    if (initial >= from && initial <= to) return cell;
  }
  return CELLS[0];
}
