import type { Machine } from '../evaluate/machine';
import type { Via } from '../map';
import { CLIENT_MODEL, type ClientData, clientData } from '../uses/client';
import { conjoin, describeGuard, holdsInSilence } from '../values/guard';
import type { HeapObject } from '../values/heap';
import { compress, join, just, type NodeRef, sameValue, UNDEFINED, under, type Value } from '../values/value';

/** The SDK's own answer to "which region?" where code does not say: AWS_REGION, then the profile's files, then instance metadata. */
export function defaultChain(m: Machine, at: NodeRef): Value {
  const given = m.input.environment.AWS_REGION;
  if (given !== undefined) return just({ kind: 'primitive', value: given, at });
  const note = 'no region in code: the default chain of the SDK decides (AWS_REGION, profile, instance metadata)';
  return just({ kind: 'environment', variable: m.environmentVariable('AWS_REGION'), at, via: { at, kind: 'default-chain', note, before: undefined } });
}

/** A `region` option with what happens where it is missing. */
export function regionOr(m: Machine, option: Value, missing: () => Value): Value {
  const resolved = option.flatMap(({ guard, atom }): Value => {
    if (atom.kind === 'function') return under(guard, m.await(m.call(just(atom), UNDEFINED, { values: [] }, { file: atom.closure.scope.file, id: atom.closure.fn.id })));
    return [{ guard, atom }];
  });
  const settled = m.await(resolved);
  const isMissing = ({ atom }: Value[number]) => atom.kind === 'absent' || (atom.kind === 'primitive' && (atom.value === undefined || atom.value === null || atom.value === ''));
  const certain = settled.filter((alternative) => !isMissing(alternative));
  const lacking = settled.filter((alternative) => isMissing(alternative) && !(alternative.atom.kind === 'primitive' && alternative.atom.doubtful && certain.length > 0));
  return compress([...certain, ...lacking.flatMap(({ guard }) => under(guard, missing()))]);
}

/** Is an option `true` when the environment is silent? */
export function isSet(option: Value): boolean {
  return option.some(({ guard, atom }) => holdsInSilence(guard) && atom.kind === 'primitive' && atom.value === true);
}

export function isText(option: Value, text: string): boolean {
  return option.some(({ atom }) => atom.kind === 'primitive' && atom.value === text);
}

export function isGiven(option: Value): boolean {
  return option.some(({ atom }) => !(atom.kind === 'primitive' && (atom.value === undefined || atom.value === null)) && atom.kind !== 'absent');
}

/** The heap object that stands for a client; it is recorded as a use. */
export function makeClient(m: Machine, data: ClientData): Value {
  m.uses.client(data, m.path);
  return just({ kind: 'object', object: clientObject(m, data) });
}

const clients = new WeakMap<Machine, Map<string, HeapObject[]>>();

/** Clients that are made alike at one place are one: a factory that is called a hundred times makes no hundred alternatives. */
export function clientObject(m: Machine, data: ClientData): HeapObject {
  let byPlace = clients.get(m);
  if (!byPlace) clients.set(m, (byPlace = new Map<string, HeapObject[]>()));
  const key = `${data.at.file} ${data.at.id} ${data.service} ${String(data.isDocumentClient)}`;
  const known = byPlace.get(key) ?? [];
  const same = known.find((object) => isAlike(clientData(object), data));
  if (same) return same;
  const object = m.newObject({ kind: 'modelled', model: CLIENT_MODEL, data }, data.at);
  byPlace.set(key, [...known, object]);
  return object;
}

function isAlike(a: ClientData | undefined, b: ClientData): boolean {
  const flags = ({ fips, dualStack, regionalEndpoint, globalEndpoint, followsInput }: ClientData) => [fips, dualStack, regionalEndpoint, globalEndpoint, followsInput].join();
  return a !== undefined && sameDecided(a.region, b.region) && sameDecided(a.endpoint ?? [], b.endpoint ?? []) && a.credentials === b.credentials && flags(a) === flags(b);
}

function sameDecided(a: Value, b: Value): boolean {
  return sameValue(a, b) && a.every(({ guard }, i) => describeGuard(guard) === describeGuard(b[i]!.guard));
}

/** Every client that a value can be, under its guard. */
export function clientsIn(value: Value): readonly { readonly guard: Value[number]['guard']; readonly data: ClientData }[] {
  return value.flatMap(({ guard, atom }) => {
    if (atom.kind !== 'object') return [];
    for (let object: HeapObject | undefined = atom.object; object; object = object.inner) {
      const data = clientData(object);
      if (data) return [{ guard, data }];
    }
    return [];
  });
}

export interface Operation {
  readonly service: string;
  readonly operation: string | undefined;
  readonly via: Via;
  readonly input: Value;
  readonly at: NodeRef;
}

/** Records an operation through everything that the client can be; the result is what AWS answers. */
export function performOperation(m: Machine, client: Value, { service, operation, via, input, at }: Operation): void {
  m.mayThrow();
  const clients = clientsIn(client);
  for (const { guard, data } of clients) {
    const region = under(guard, data.region);
    if (region.length === 0) continue;
    m.uses.operation({ at, service: operation && service !== '' ? service : data.service, operation, via, client: data, region, input }, conjoin(m.path, guard) ?? guard);
    if (data.credentials) hiddenCall(m, data);
  }
  const unknowns = client.filter(({ atom }) => atom.kind === 'unknown');
  if (unknowns.length > 0 && service !== '') m.uses.operation({ at, service, operation, via, client: undefined, region: unknowns, input }, m.path);
}

/** Credentials that call a service of their own before the first request. */
export interface CredentialsData {
  readonly at: NodeRef;
  readonly service: string;
  readonly operation: string;
  /** The region named for that call; empty where none is, then the calling client's counts. */
  readonly region: Value | undefined;
}

export const CREDENTIALS_MODEL = 'credentials';

function hiddenCall(m: Machine, client: ClientData): void {
  const brand = client.credentials?.brand;
  if (brand?.kind !== 'modelled' || brand.model !== CREDENTIALS_MODEL) return;
  const { at, service, operation, region } = brand.data as CredentialsData;
  const own = region ? regionOr(m, region, () => client.region) : client.region;
  const data: ClientData = { ...client, at, service, region: own, endpoint: undefined, credentials: undefined, traits: ['hiddenSts'] };
  m.uses.operation({ at, service, operation, via: client.via, client: data, region: own, traits: ['hiddenSts'] }, m.path);
}

/** Reads an option of a client's configuration. */
export function option(m: Machine, config: Value, key: string, at: NodeRef): Value {
  const known = config.filter(({ atom }) => atom.kind === 'object' || atom.kind === 'unknown' || atom.kind === 'external');
  const missing = config.filter(({ atom }) => atom.kind === 'primitive' || atom.kind === 'absent');
  const read = known.length > 0 ? m.read(known, key, at) : [];
  return join(read, ...missing.map(({ guard }) => under(guard, UNDEFINED)));
}

