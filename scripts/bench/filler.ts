import type { Random } from './random';

const WORDS = ['order', 'parcel', 'invoice', 'customer', 'label', 'route', 'price', 'basket', 'shipment', 'address', 'refund', 'stock', 'carrier', 'receipt', 'queue'] as const;
const VERBS = ['load', 'merge', 'format', 'check', 'group', 'count', 'select', 'render', 'update', 'parse'] as const;
const TYPES = ['string', 'number', 'boolean', 'Date', 'readonly string[]', 'unknown'] as const;

/** Code that has nothing to do with AWS, about so many characters of it. */
export function filler(random: Random, characters: number): string {
  const parts: string[] = [];
  for (let length = 0, number = 0; length < characters; number++) {
    const part = declaration(random, number);
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n');
}

function declaration(random: Random, number: number): string {
  const noun = capital(random.pick(WORDS));
  const verb = random.pick(VERBS);
  const comment = random.chance(0.25) ? `/** ${capital(verb)}s the ${sentence(random)}. */\n` : '';
  const kind = random.next();
  if (kind < 0.2) return `${comment}export interface ${noun}${number} {\n${lines(random, 2, 8, () => `  ${random.pick(WORDS)}${random.below(90)}: ${random.pick(TYPES)};`)}\n}`;
  if (kind < 0.3) return `${comment}export const ${verb}${noun}${number} = {\n${lines(random, 2, 10, () => `  ${random.pick(WORDS)}${random.below(999)}: '${sentence(random)}',`)}\n};`;
  if (kind < 0.4) return `${comment}export class ${noun}${number} {\n  private ${random.pick(WORDS)}s: string[] = [];\n\n  ${verb}(value: string) {\n${body(random, '    ')}\n    return this;\n  }\n}`;
  return `${comment}export function ${verb}${noun}${number}(value: ${random.pick(TYPES)}, limit = ${random.below(500)}) {\n${body(random, '  ')}\n}`;
}

function body(random: Random, indent: string): string {
  return lines(random, 2, 12, (i) => {
    const name = `${random.pick(WORDS)}${i}`;
    const kind = random.below(6);
    if (kind === 0) return `${indent}// ${capital(sentence(random))}.`;
    if (kind === 1) return `${indent}const ${name} = [value].map((each) => \`\${String(each)}-${random.pick(WORDS)}\`).filter((each) => each.length > ${random.below(40)});`;
    if (kind === 2) return `${indent}if (String(value) === '${random.pick(WORDS)}') throw new Error('No ${sentence(random)}');`;
    if (kind === 3) return `${indent}const ${name} = { ${random.pick(WORDS)}: ${random.below(1000)}, name: '${sentence(random)}' };`;
    if (kind === 4) return `${indent}for (const each of ['${random.pick(WORDS)}', '${random.pick(WORDS)}']) globalThis.performance.mark(each);`;
    return `${indent}const ${name} = typeof value === 'string' ? value.trim() : '${random.pick(WORDS)}';`;
  });
}

function lines(random: Random, least: number, most: number, line: (i: number) => string): string {
  return Array.from({ length: least + random.below(most - least + 1) }, (_, i) => line(i)).join('\n');
}

function sentence(random: Random): string {
  return Array.from({ length: 2 + random.below(4) }, () => random.pick(WORDS)).join(' ');
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
