import { argument, type Arguments, type IntrinsicCall, type Machine, NO_ARGUMENTS, type ObjectModel, type PackageModel } from '../evaluate/machine';
import { commandOperation, documentMethod, isClientMember, paginatorOperation, waiterOperation } from '../../aws/operations';
import { CLIENT_MODEL, type ClientData, clientData } from '../uses/client';
import type { HeapObject } from '../values/heap';
import { type ExternalAtom, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { nativeFunction } from './native-functions';
import { ANSWERED, type RequestFate } from '../failure/outage';
import { ALWAYS, conjoinEach, type Guard } from '../values/guard';
import { promiseOf } from './promises';
import { callBack, replyNow, replyTo } from './replies';
import { invokeV2 } from './sdk-v2';
import { v3Credentials } from './credentials';
import { timeoutTraits } from './request-handler';
import { clientObject, clientsIn, defaultChain, isGiven, isSet, makeClient, misspelled, objectIn, option, performOperation, regionOr, whereItDecides, withoutFips } from './sdk-client';

interface CommandData {
  readonly service: string;
  readonly operation: string;
  readonly input: Value;
}

const COMMAND_MODEL = 'command';
const CLIENT_PACKAGE = /^@aws-sdk\/client-([a-z0-9-]+)$/;

/** `@aws-sdk/client-*`: clients, commands, paginators, waiters. */
export const SDK_V3_CLIENTS: PackageModel = {
  owns: (module) => CLIENT_PACKAGE.test(module),

  construct(m, { module, path }, args, at) {
    const service = m.aws.serviceOfPackage(module);
    const name = path.at(-1) ?? '';
    if (!service || path.length !== 1) return undefined;
    if (name.endsWith('Command')) return command(m, service, commandOperation(service, name), args, at);
    if (name.endsWith('Client') || m.aws.isAggregatedClient(service, name)) return client(m, service, args, at);
    return undefined;
  },

  call(m, { module, path }, call) {
    const service = m.aws.serviceOfPackage(module);
    const name = path.at(-1) ?? '';
    if (!service) return undefined;
    const paginated = paginatorOperation(service, name);
    const waited = paginated ? undefined : waiterOperation(service, name);
    const operation = paginated ?? waited;
    if (!operation) return undefined;
    const target = m.read(argument(call.args, 0) ?? UNDEFINED, 'client', call.at);
    const fate = performOperation(m, target, { service, operation, via: 'sdk-v3', input: argument(call.args, 1) ?? UNDEFINED, at: call.at });
    const page = unknown('external', call.at, `what ${operation} answers`);
    return paginated ? pages(m, fate, page, call.at) : replyTo(m, fate, page, call.at);
  },

  /** Caches of clients have the classes' names for keys. */
  read: (_m, { path: [className, ...members] }, key, at) => (key === 'name' && members.length === 0 && className?.match(/^[A-Z]/) ? primitive(className, at) : undefined),
};

function command(m: Machine, service: string, operation: string, args: Arguments, at: NodeRef): Value {
  const data: CommandData = { service, operation, input: argument(args, 0) ?? UNDEFINED };
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: COMMAND_MODEL, data }, at) });
}

/** The client that `new XClient(config)` makes. */
export function client(m: Machine, service: string, args: Arguments, at: NodeRef): Value {
  const config = argument(args, 0) ?? UNDEFINED;
  const read = (key: string) => option(m, config, key, at);
  m.uses.configures(config);
  const endpoint = addressOf(m, read('endpoint'), at);
  const { region, fips } = withoutFips(regionOr(m, read('region'), () => defaultChain(m, at)));
  return makeClient(m, {
    at,
    service,
    via: 'sdk-v3',
    sdk: 'v3',
    region: whereItDecides(m, region, endpoint),
    endpoint: isGiven(endpoint) ? endpoint : undefined,
    fips: fips || isSet(read('useFipsEndpoint')),
    dualStack: isSet(read('useDualstackEndpoint')),
    regionalEndpoint: false,
    globalEndpoint: isSet(read('useGlobalEndpoint')),
    accelerates: isSet(read('useAccelerateEndpoint')),
    followsInput: !read('useQueueUrlAsEndpoint').concat(read('useArnRegion')).some(({ atom }) => atom.kind === 'primitive' && atom.value === false) && !read('accountIdEndpointMode').some(({ atom }) => atom.kind === 'primitive' && atom.value === 'disabled'),
    credentials: objectIn(read('credentials')),
    traits: [...misspelled(config), ...timeoutTraits(m, config, at)],
    isDocumentClient: false,
  });
}

/** An endpoint may be a text, the parts of a URL, or a function that gives either or promises it. */
function addressOf(m: Machine, endpoint: Value, at: NodeRef): Value {
  return endpoint.flatMap(({ guard, atom }): Value => {
    if (atom.kind === 'function') return under(guard, addressOf(m, m.await(m.call(just(atom), UNDEFINED, NO_ARGUMENTS, at)), at));
    const host = atom.kind === 'object' ? m.read(just(atom), 'hostname', at) : NEVER;
    return under(guard, isGiven(host) ? host : just(atom));
  });
}

/** Methods of a client: `send`, and one for each operation of aggregated clients. */
export const CLIENT_OBJECTS: ObjectModel = {
  model: CLIENT_MODEL,

  invoke(m, object, key, call) {
    const data = clientData(object);
    if (!data) return undefined;
    if (data.sdk === 'v2') return invokeV2(m, data, key, call);
    if (key === 'send') return send(m, data, call);
    if (isClientMember(key)) return key === 'destroy' ? UNDEFINED : unknown('external', call.at, `\`${key}\` of a client`);
    const operation = data.isDocumentClient ? documentMethod(key) : undefined;
    const name = operation ?? key.charAt(0).toUpperCase() + key.slice(1);
    const fate = performOperation(m, call.self, { service: data.service, operation: name, via: 'sdk-v3', input: argument(call.args, 0) ?? UNDEFINED, at: call.at });
    return answered(m, fate, call, `what ${name} answers`);
  },

  read(m, object, key, at) {
    const data = clientData(object);
    if (!data) return undefined;
    if (key === 'config') return m.newRecord({ region: nativeFunction(m, at, () => promiseOf(m, data.region)) }, at);
    if (key !== 'send' && isClientMember(key)) return data.sdk === 'v3' ? unknown('external', at, `\`${key}\` of a client`) : undefined;
    // A method taken off the client; whoever calls it has bound it.
    const client = { kind: 'object', object } as const;
    return nativeFunction(m, at, (_m, call) => m.invokeBuiltIn(client, key, { ...call, self: just(client) }) ?? UNDEFINED);
  },
};

function send(m: Machine, data: ClientData, call: IntrinsicCall): Value {
  const commands = argument(call.args, 0) ?? UNDEFINED;
  const known = commands.flatMap(({ guard, atom }) => {
    const found = atom.kind === 'object' ? commandIn(atom.object) : undefined;
    return found ? [{ guard, ...found }] : [];
  });
  const sent = known.length > 0 ? known : [{ guard: ALWAYS, service: data.service, operation: undefined, input: UNDEFINED }];
  return sendEach(m, call, call.self, sent);
}

/** Sends whichever of the commands it is. */
function sendEach(m: Machine, call: IntrinsicCall, client: Value, commands: readonly { readonly guard: Guard; readonly service: string; readonly operation: string | undefined; readonly input: Value }[]): Value {
  const fates = commands.map(({ guard, service, operation, input }) => {
    const fate = performOperation(m, client, { service, operation, via: 'sdk-v3', input, at: call.at });
    return { kept: conjoinEach([guard], fate.kept), lost: conjoinEach([guard], fate.lost) };
  });
  const fate = fates.every(({ lost }) => lost.length === 0) ? ANSWERED : { kept: fates.flatMap(({ kept }) => kept), lost: fates.flatMap(({ lost }) => lost) };
  return answered(m, fate, { ...call, args: { values: call.args.values.slice(1) } }, 'what AWS answers');
}

/** The promise of an answer; a callback among the arguments gets it as well. */
function answered(m: Machine, fate: RequestFate, call: IntrinsicCall, note: string): Value {
  const answer = unknown('external', call.at, note);
  callBack(m, fate, answer, call);
  return replyTo(m, fate, answer, call.at);
}

/** What a paginator gives, page by page. */
function pages(m: Machine, fate: RequestFate, page: Value, at: NodeRef): Value {
  return replyNow(m, fate, m.newArray([], at, page), at);
}

function commandIn(start: HeapObject): CommandData | undefined {
  for (let object: HeapObject | undefined = start; object; object = object.inner) {
    if (object.brand.kind === 'modelled' && object.brand.model === COMMAND_MODEL) return object.brand.data as CommandData;
  }
  return undefined;
}

export const COMMAND_OBJECTS: ObjectModel = {
  model: COMMAND_MODEL,
  read: (_m, object, key) => (key === 'input' ? commandIn(object)?.input : undefined),
};

/** A receiver that is only known by its annotation: `function save(db: DynamoDBClient)`. */
export function invokeTyped(m: Machine, self: Value, type: ExternalAtom, key: string, call: IntrinsicCall): Value | undefined {
  const service = m.aws.serviceOfPackage(type.module) ?? (type.module === '@aws-sdk/lib-dynamodb' ? 'dynamodb' : undefined);
  if (!service) return undefined;
  if (key === 'send') {
    const sent = (argument(call.args, 0) ?? UNDEFINED).map(({ guard, atom }) => {
      const known = atom.kind === 'object' ? commandIn(atom.object) : undefined;
      return { guard, service: known?.service ?? service, operation: known?.operation, input: known?.input ?? UNDEFINED };
    });
    return sendEach(m, call, self, sent);
  }
  if (!isClientMember(key)) {
    const operation = (type.module === '@aws-sdk/lib-dynamodb' ? documentMethod(key) : undefined) ?? key.charAt(0).toUpperCase() + key.slice(1);
    return answered(m, performOperation(m, self, { service, operation, via: 'sdk-v3', input: argument(call.args, 0) ?? UNDEFINED, at: call.at }), call, 'what AWS answers');
  }
  return undefined;
}

/** An unannotated receiver whose argument is a command of the SDK. */
export function sendThroughUnknown(m: Machine, self: Value, call: IntrinsicCall): Value | undefined {
  const commands = (argument(call.args, 0) ?? UNDEFINED).flatMap(({ guard, atom }) => {
    const known = atom.kind === 'object' ? commandIn(atom.object) : undefined;
    return known ? [{ guard, ...known }] : [];
  });
  return commands.length > 0 ? sendEach(m, call, self, commands) : undefined;
}

/** `@aws-sdk/lib-dynamodb`, `lib-storage`, the presigners and the credential providers. */
export const SDK_V3_LIBRARIES: PackageModel = {
  owns: (module) => LIBRARIES.has(module),

  construct(m, { module, path }, args, at) {
    const name = path.at(-1) ?? '';
    if (module === '@aws-sdk/lib-dynamodb') {
      if (name.endsWith('Command')) return command(m, 'dynamodb', commandOperation('dynamodb', name), args, at);
      return documentClient(m, argument(args, 0) ?? UNDEFINED);
    }
    if (module === '@aws-sdk/lib-storage' && name === 'Upload') return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'upload', data: argument(args, 0) ?? UNDEFINED }, at) });
    return undefined;
  },

  call(m, target, call) {
    const { module, path } = target;
    const name = path.at(-1) ?? '';
    if (module === '@aws-sdk/lib-dynamodb') {
      if (name === 'from') return documentClient(m, argument(call.args, 0) ?? UNDEFINED);
      const operation = paginatorOperation('dynamodb', name);
      if (!operation) return undefined;
      const fate = performOperation(m, m.read(argument(call.args, 0) ?? UNDEFINED, 'client', call.at), { service: 'dynamodb', operation, via: 'sdk-v3', input: argument(call.args, 1) ?? UNDEFINED, at: call.at });
      return pages(m, fate, unknown('external', call.at, `what ${operation} answers`), call.at);
    }
    if (name === 'getSignedUrl') {
      for (const { atom } of argument(call.args, 1) ?? UNDEFINED) {
        const known = atom.kind === 'object' ? commandIn(atom.object) : undefined;
        if (known) performOperation(m, argument(call.args, 0) ?? UNDEFINED, { ...known, via: 'sdk-v3', at: call.at, isOffline: true });
      }
      return promiseOf(m, unknown('external', call.at, 'a signed URL'));
    }
    if (name === 'createPresignedPost') {
      performOperation(m, argument(call.args, 0) ?? UNDEFINED, { service: 's3', operation: 'PutObject', via: 'sdk-v3', input: argument(call.args, 1) ?? UNDEFINED, at: call.at, isOffline: true });
      return promiseOf(m, unknown('external', call.at, 'a signed form'));
    }
    return v3Credentials(m, name, call);
  },
};

const LIBRARIES = new Set([
  '@aws-sdk/lib-dynamodb',
  '@aws-sdk/lib-storage',
  '@aws-sdk/s3-request-presigner',
  '@aws-sdk/s3-presigned-post',
  '@aws-sdk/credential-providers',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-cognito-identity',
]);

/** A document client shares everything with the client that it wraps. */
function documentClient(m: Machine, wrapped: Value): Value {
  const wraps = clientsIn(wrapped).map(({ guard, data }) => ({ guard, atom: { kind: 'object', object: clientObject(m, { ...data, isDocumentClient: true }) } as const }));
  const rest = wrapped.filter(({ atom }) => atom.kind === 'unknown').map(({ guard, atom }) => ({ guard, atom: { ...atom, type: { kind: 'external', module: '@aws-sdk/lib-dynamodb', path: ['DynamoDBDocument'] } } as typeof atom }));
  return [...wraps, ...rest];
}

export const UPLOADS: ObjectModel = {
  model: 'upload',
  invoke(m, object, key, call) {
    if (key !== 'done' || object.brand.kind !== 'modelled') return key === 'on' ? (m.escape(call.args, call.at), call.self) : UNDEFINED;
    const config = object.brand.data as Value;
    const fate = performOperation(m, m.read(config, 'client', call.at), { service: 's3', operation: 'PutObject', via: 'sdk-v3', input: m.read(config, 'params', call.at), at: call.at });
    return replyTo(m, fate, unknown('external', call.at, 'what the upload answers'), call.at);
  },
};

