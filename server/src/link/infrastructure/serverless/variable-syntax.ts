/** A text of the Serverless Framework: plain parts, and variables with the addresses they try in turn. */
export type VariablePart = { readonly kind: 'plain'; readonly text: string } | { readonly kind: 'variable'; readonly addresses: readonly (readonly VariablePart[])[] };

/** Takes `${opt:region, self:custom.region}-x` apart; variables may stand within variables. */
export function parseVariables(text: string): readonly VariablePart[] {
  const parts: VariablePart[] = [];
  let plain = '';
  for (let i = 0; i < text.length; ) {
    const end = text.startsWith('${', i) ? closingBrace(text, i + 2) : -1;
    if (end < 0) plain += text[i++];
    else {
      if (plain !== '') parts.push({ kind: 'plain', text: plain });
      plain = '';
      parts.push({ kind: 'variable', addresses: splitAtCommas(text.slice(i + 2, end)).map((address) => parseVariables(address.trim())) });
      i = end + 1;
    }
  }
  if (plain !== '') parts.push({ kind: 'plain', text: plain });
  return parts;
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text.startsWith('${', i)) depth++;
    if (text[i] === '}' && depth-- === 0) return i;
  }
  return -1;
}

/** At commas that stand in no inner variable, quotes or parentheses. */
function splitAtCommas(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ('{('.includes(letter)) depth++;
    else if ('})'.includes(letter)) depth--;
    else if (letter === ',' && depth === 0) {
      pieces.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...pieces, text.slice(start)];
}
