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
  const batches = service === 'dynamodb' ? membersOf(atomsOf(input), 'RequestItems').flatMap(keysOf) : [];
  const steps = service === 'dynamodb' ? everyMember(everyMember(membersOf(atomsOf(input), 'TransactItems'))) : [];
  const named = member === undefined ? [] : membersOf([...atomsOf(input), ...steps], member).flatMap((atom) => targetIn(atom) ?? []);
  return [...new Map([...named, ...batches].map((target) => [JSON.stringify(target), target])).values()];
}

function atomsOf(value: Value): readonly Atom[] {
  return value.map(({ atom }) => atom);
}

function membersOf(objects: readonly Atom[], name: string): readonly Atom[] {
  return objects.flatMap((atom) => (atom.kind === 'object' ? atomsOf(atom.object.members.get(name)?.value ?? []) : []));
}

/** The steps of a transaction, and then what each does: `{ Put: { … } }`. */
function everyMember(objects: readonly Atom[]): readonly Atom[] {
  return objects.flatMap((atom) => (atom.kind === 'object' ? [...atom.object.members.values(), atom.object.rest].flatMap(({ value }) => atomsOf(value)) : []));
}

function targetIn(atom: Atom): Target | undefined {
  if (atom.kind === 'environment' && !atom.variable.made) return { kind: 'environment', variable: atom.variable.name };
  const text = textIn(atom);
  return text === undefined || /^\0*$/.test(text) ? undefined : { kind: 'name', text };
}

/** `RequestItems` of batches: a map by table. */
function keysOf(atom: Atom): readonly Target[] {
  if (atom.kind !== 'object') return [];
  return [...atom.object.keys().map((text): Target => ({ kind: 'name', text })), ...[...(atom.object.keyVariables ?? [])].map((variable): Target => ({ kind: 'environment', variable }))];
}
