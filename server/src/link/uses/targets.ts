import type { Target } from '../map';
import type { Atom, Value } from '../values/value';
import { textIn } from './named-resources';

/** The member of an operation's input that says which of the service's resources is meant. */
const MEMBERS: Readonly<Record<string, string>> = {
  dynamodb: 'TableName',
  kms: 'KeyId',
  s3: 'Bucket',
  'secrets-manager': 'SecretId',
  sns: 'TopicArn',
  sqs: 'QueueUrl',
  ssm: 'Name',
};

/** What an operation's input names: each name that it can be, or the variable that holds it. */
export function targetsOf(service: string, input: Value): readonly Target[] {
  const member = Object.hasOwn(MEMBERS, service) ? MEMBERS[service] : undefined;
  const found = new Map<string, Target>();
  for (const { atom } of input) {
    if (atom.kind !== 'object') continue;
    const named = member === undefined ? [] : (atom.object.members.get(member)?.value ?? []);
    const tables = service === 'dynamodb' ? (atom.object.members.get('RequestItems')?.value ?? []) : [];
    for (const target of [...named.flatMap((one) => targetIn(one.atom) ?? []), ...tables.flatMap((one) => keysOf(one.atom))]) found.set(JSON.stringify(target), target);
  }
  return [...found.values()];
}

function targetIn(atom: Atom): Target | undefined {
  if (atom.kind === 'environment' && !atom.variable.made) return { kind: 'environment', variable: atom.variable.name };
  const text = textIn(atom);
  return text === undefined || /^\0*$/.test(text) ? undefined : { kind: 'name', text };
}

/** `RequestItems` of batches: a map by table. */
function keysOf(atom: Atom): readonly Target[] {
  return atom.kind === 'object' ? atom.object.keys().map((text) => ({ kind: 'name', text })) : [];
}
