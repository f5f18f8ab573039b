import { readPseudoRegion } from '../../aws/partitions';
import type { Machine } from '../evaluate/machine';
import type { Via } from '../map';
import { allOf, ANSWERED, type Destination, type OutageRun, type RequestFate } from '../failure/outage';
import { CLIENT_MODEL, type ClientData, clientData } from '../uses/client';
import { type Call, hostIn, hostsOf } from '../uses/hosts';
import { agree, ALWAYS, conjoin, constrain, describeGuard, holdsInSilence } from '../values/guard';
import type { HeapObject } from '../values/heap';
import { type Atom, compress, join, just, type NodeRef, sameValue, UNDEFINED, under, type Value } from '../values/value';

/** The SDK's own answer to "which region?" where code does not say: AWS_REGION, then the profile's files, then instance metadata. */
export function defaultChain(m: Machine, at: NodeRef): Value {
  const given = m.input.environment.AWS_REGION;
  if (given !== undefined) return just({ kind: 'primitive', value: given, at });
  const note = 'no region in code: the default chain of the SDK decides (AWS_REGION, profile, instance metadata)';
  const chain = just({ kind: 'environment', variable: m.environmentVariable('AWS_REGION'), at, via: { at, kind: 'default-chain', note, before: undefined } });
  // The program may have set the variable itself.
  const own = m.read(m.readExternal({ kind: 'external', module: 'global', path: ['process'] }, 'env', at), 'AWS_REGION', at);
  const isOpen = ({ atom }: Value[number]): boolean => (atom.kind === 'primitive' && !atom.value) || (atom.kind === 'environment' && atom.variable.name === 'AWS_REGION');
  return own.every(isOpen) ? chain : compress(own.flatMap((alternative) => (isOpen(alternative) ? under(alternative.guard, chain) : [alternative])));
}

/** A `region` option with what happens where it is missing. */
export function regionOr(m: Machine, option: Value, missing: () => Value): Value {
  const resolved = option.flatMap(({ guard, atom }): Value => {
    if (atom.kind === 'function') return under(guard, m.await(m.call(just(atom), UNDEFINED, { values: [] }, { file: atom.closure.scope.file, id: atom.closure.fn.id })));
    // `region: other.config.region`
    if (atom.kind === 'object') return under(guard, m.await(m.call(just(atom), UNDEFINED, { values: [] }, atom.object.at)));
    return [{ guard, atom }];
  });
  const settled = silentCommandLine(m.await(resolved));
  const isMissing = ({ atom }: Value[number]) => atom.kind === 'absent' || (atom.kind === 'primitive' && (atom.value === undefined || atom.value === null || atom.value === ''));
  const certain = settled.filter((alternative) => !isMissing(alternative));
  const lacking = settled.filter((alternative) => isMissing(alternative) && !(alternative.atom.kind === 'primitive' && alternative.atom.doubtful && certain.length > 0));
  return compress([...certain, ...lacking.flatMap(({ guard }) => under(guard, missing()))]);
}

/** Where the command line says nothing, all else that a value can be counts. */
function silentCommandLine(value: Value): Value {
  const isFromCommandLine = (atom: Atom): boolean => (atom.kind === 'pattern' ? atom.parts.some((part) => typeof part !== 'string' && isFromCommandLine(part)) : atom.kind === 'unknown' && atom.obstacle === 'command-line');
  const silent = value.filter(({ atom }) => !isFromCommandLine(atom));
  return silent.some(({ atom }) => !(atom.kind === 'primitive' && atom.doubtful)) ? silent : value;
}

/**
 * Without what the environment says while an endpoint outside AWS takes the place of the region's host: that decides nothing. Where there is such an endpoint
 * always, all of it.
 */
export function whereItDecides(m: Machine, region: Value, endpoint: Value): Value {
  const isReplaced = ({ guard, atom: { kind } }: Value[number]): boolean => {
    if (kind !== 'environment') return false;
    const possible = endpoint.filter((one) => agree(guard, one.guard));
    return possible.length > 0 && possible.every(({ atom }) => isElsewhere(m, atom));
  };
  const deciding = region.filter((alternative) => !isReplaced(alternative));
  return deciding.length > 0 && deciding.length < region.length ? deciding : region;
}

function isElsewhere(m: Machine, atom: Value[number]['atom']): boolean {
  if (atom.kind === 'environment') return true;
  const host = hostIn(atom);
  return host !== undefined && m.aws.parseHost(host) === undefined;
}

/** The old way to ask for FIPS, `fips-us-east-1` or `us-east-1-fips`: the region is the rest. */
export function withoutFips(region: Value): { readonly region: Value; readonly fips: boolean } {
  let hasFips = false;
  const plain = region.map(({ guard, atom }): Value[number] => {
    if (atom.kind !== 'primitive' || typeof atom.value !== 'string') return { guard, atom };
    const { region: value, fips } = readPseudoRegion(atom.value);
    hasFips ||= fips;
    return { guard, atom: fips ? { ...atom, value } : atom };
  });
  return { region: hasFips ? plain : region, fips: hasFips };
}

/** Is an option `true` when the environment is silent? */
export function isSet(option: Value): boolean {
  return option.some(({ guard, atom }) => holdsInSilence(guard) && atom.kind === 'primitive' && atom.value === true);
}

/** The first object that a value can be. */
export function objectIn(value: Value): HeapObject | undefined {
  const found = value.find(({ atom }) => atom.kind === 'object')?.atom;
  return found?.kind === 'object' ? found.object : undefined;
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
  const flags = ({ fips, dualStack, regionalEndpoint, globalEndpoint, accelerates = false, followsInput }: ClientData) => [fips, dualStack, regionalEndpoint, globalEndpoint, accelerates, followsInput].join();
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
  /** Nothing is sent: a URL is signed. */
  readonly isOffline?: boolean;
}

/** Records an operation through everything that the client can be, and says how the request fares. */
export function performOperation(m: Machine, client: Value, { service, operation, via, input, at, isOffline }: Operation): RequestFate {
  m.mayThrow();
  const named = (own: string): string => (operation && service !== '' ? service : own);
  const clients = clientsIn(client).filter(({ guard, data }) => under(guard, data.region).length > 0);
  const hidden: RequestFate[] = [];
  for (const { guard, data } of clients) {
    m.uses.operation({ at, service: named(data.service), operation, via, client: data, region: under(guard, data.region), input }, conjoin(m.path, guard) ?? guard);
    if (data.credentials) hidden.push(hiddenCalls(m, data.credentials, data));
  }
  const unknowns = client.filter(({ atom }) => atom.kind === 'unknown');
  if (unknowns.length > 0 && service !== '') m.uses.operation({ at, service, operation, via, client: undefined, region: unknowns, input }, m.path);
  if (!m.outage || isOffline) return ANSWERED;
  const known = clients.flatMap(({ guard, data }) => destinations(m, m.outage, named(data.service), data, { operation, input }).map((one) => ({ ...one, guard: conjoin(guard, one.guard) ?? guard })));
  const open = m.outage.outage.concerns(service) ? unknowns.map(({ guard }) => ({ guard, fate: 'open' as const })) : [];
  const apart = oneOf(m, [...known, ...open]);
  return allOf([...hidden, m.outage.request({ service: named(clients[0]?.data.service ?? service), operation, input, at, path: m.path, clock: m.clock }, apart)]);
}

/** A request goes to one of its destinations: where nobody can tell to which, it is a choice whether it is lost. */
function oneOf(m: Machine, destinations: readonly Destination[]): readonly Destination[] {
  const lost = destinations.filter(({ fate }) => fate === 'lost');
  const others = destinations.filter(({ fate }) => fate !== 'lost');
  if (!lost.some((one) => others.some((other) => agree(one.guard, other.guard)))) return destinations;
  const isLost = m.choice('where a request goes');
  return destinations.map(({ guard, fate }) => ({ guard: conjoin(guard, constrain(isLost, [fate === 'lost' ? '1' : '0'])) ?? guard, fate }));
}

/** Where a client's requests go, and whether they are lost there. */
function destinations(m: Machine, outage: OutageRun | undefined, service: string, data: ClientData, call: Call): readonly Destination[] {
  if (!outage?.outage.concerns(service)) return [{ guard: ALWAYS, fate: 'kept' }];
  return data.region.map(({ guard, atom }) => {
    const values = atom.kind === 'primitive' && typeof atom.value === 'string' ? [atom.value] : [];
    const { hosts, hostedIn } = hostsOf(m.aws, data, values, call, (value, key) => m.read(value, key, data.at));
    const fate = hostedIn.some((region) => outage.outage.loses(service, region)) ? 'lost' : hosts.length > 0 ? 'kept' : 'open';
    return { guard, fate };
  });
}

export interface HiddenOperation {
  readonly service: string;
  readonly operation: string;
}

/** Credentials that call services of their own before the first request. */
export interface CredentialsData {
  readonly at: NodeRef;
  readonly via: Via;
  readonly operations: readonly HiddenOperation[];
  /** The region named for that call; where none is, the calling client's counts. */
  readonly region: Value | undefined;
  /** The client that the credentials make for themselves, where they do not go by the calling one. */
  readonly client: ((service: string) => ClientData) | undefined;
  /** What says which resource is meant: an identity pool's id. */
  readonly input?: Value;
  /** What the credentials are asked for with. */
  readonly master: HeapObject | undefined;
}

export const CREDENTIALS_MODEL = 'credentials';

/** What credentials call; `caller` is the client whose request needs them, where one does. */
export function hiddenCalls(m: Machine, credentials: HeapObject, caller: ClientData | undefined): RequestFate {
  const { brand } = credentials;
  if (brand.kind !== 'modelled' || brand.model !== CREDENTIALS_MODEL) return ANSWERED;
  const { at, via, operations, region, client, input, master } = brand.data as CredentialsData;
  const fates = master && master !== credentials ? [hiddenCalls(m, master, caller)] : [];
  for (const { service, operation } of operations) {
    const own = client ? client(service) : { ...plainClient(service, via, at), region: regionOr(m, region ?? UNDEFINED, () => caller?.region ?? lastResort(m, at)) };
    const data: ClientData = { ...own, credentials: undefined, traits: ['hiddenSts'] };
    m.uses.operation({ at, service, operation, via, client: data, region: data.region, ...(input && { input }), traits: ['hiddenSts'] }, m.path);
    if (m.outage) fates.push(m.outage.request({ service, operation, input: input ?? UNDEFINED, at, path: m.path, clock: m.clock }, destinations(m, m.outage, service, data, { operation, input: undefined })));
  }
  return allOf(fates);
}

function plainClient(service: string, via: Via, at: NodeRef): Omit<ClientData, 'region'> {
  return { at, service, via, sdk: 'v3', endpoint: undefined, fips: false, dualStack: false, regionalEndpoint: false, globalEndpoint: false, followsInput: true, credentials: undefined, traits: [], isDocumentClient: false };
}

/** Providers that no client calls ask in us-east-1 where the environment says nothing. */
function lastResort(m: Machine, at: NodeRef): Value {
  return regionOr(m, m.environmentValue('AWS_REGION', at), () => just({ kind: 'primitive', value: 'us-east-1', at }));
}

/** Configurations that the SDK does not read: the region in them is lost. */
export function misspelled(config: Value): readonly string[] {
  return config.flatMap(({ atom }) => {
    if (atom.kind !== 'object') return [];
    if (atom.object.brand.kind === 'array') return ['configInArray'];
    const keys = atom.object.keys();
    return !keys.includes('region') && keys.some((key) => /^(?:aws_?)?region(?:_?name)?$/i.test(key)) ? ['misspelledRegionKey'] : [];
  });
}

/** Reads an option of a client's configuration; what is no object has none. */
export function option(m: Machine, config: Value, key: string, at: NodeRef): Value {
  const isHolder = ({ atom: { kind } }: Value[number]) => kind === 'object' || kind === 'unknown' || kind === 'external';
  const holders = config.filter(isHolder);
  const read = holders.length > 0 ? m.read(holders, key, at) : [];
  const nothing = config.filter((one) => !isHolder(one)).map(({ guard, atom }): Value[number] => ({ guard, atom: { kind: 'primitive', value: undefined, ...(atom.kind === 'primitive' && atom.doubtful && { doubtful: true }) } }));
  return join(read, nothing);
}

