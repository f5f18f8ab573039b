const CODES: Readonly<Record<string, string>> = {
  use1: 'us-east-1',
  euw1: 'eu-west-1',
  apse2: 'ap-southeast-2',
};

export interface Cell { code: string; color: string }

export function parseCell(cell: string): Cell {
  const [code = '', color = 'blue'] = cell.split('-');
  return { code, color };
}

export function regionOf({ code }: Cell): string {
  if (!(code in CODES)) throw new RangeError(`unknown cell ${code}`);
  return CODES[code]!;
}
