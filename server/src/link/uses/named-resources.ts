import { parseArn } from '../../aws/arn';
import type { AwsCatalog } from '../../aws/catalog';
import type { NamedResource } from '../map';
import type { Atom, Value } from '../values/value';

/** Members of an input that say which resource is meant: `TopicArn`, `TableName`, `SecretId`. What is stored or sent may hold anything. */
const NAMES_RESOURCE = /(?:arn|id|name)$/i;

/** What an operation's input names with a region in it. A member that may name several regions names none for certain. */
export function namedResources(aws: AwsCatalog, input: Value): readonly NamedResource[] {
  const found = new Map<string, NamedResource>();
  for (const { atom } of input) {
    if (atom.kind !== 'object') continue;
    for (const [key, { value }] of atom.object.members) {
      const named = NAMES_RESOURCE.test(key) ? value.map((one) => namedResource(aws, one.atom)) : [];
      const [first] = named;
      if (first && named.every((one) => one?.region === first.region && one.service === first.service)) found.set(first.text, first);
    }
  }
  return [...found.values()];
}

function namedResource(aws: AwsCatalog, atom: Atom): NamedResource | undefined {
  const text = textIn(atom);
  const carried = text === undefined ? undefined : aws.regionCarriedBy(text);
  if (text === undefined || !carried) return undefined;
  const service = aws.serviceOfArn(parseArn(text)?.service ?? '');
  return { text: text.replaceAll('\0', '…'), ...carried, ...(service !== undefined && { service }) };
}

/** A text with `\0` for what is not known of it. */
export function textIn(atom: Atom): string | undefined {
  if (atom.kind === 'pattern') return atom.parts.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  return atom.kind === 'primitive' && typeof atom.value === 'string' ? atom.value : undefined;
}
