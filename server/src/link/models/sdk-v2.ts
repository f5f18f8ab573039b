import { documentMethod, isClientMember, v2SpecialMethod, waiterOperation } from '../../aws/operations';
import { argument, type Arguments, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../evaluate/machine';
import type { ClientData } from '../uses/client';
import { external, just, type NodeRef, UNDEFINED, unknown, type Value } from '../values/value';
import { globalConfig } from './v2-config';
import { ANSWERED, type RequestFate } from '../failure/outage';
import { promiseOf } from './promises';
import { callBack, replyTo } from './replies';
import { v2Credentials } from './credentials';
import { clientWithin } from './library-clients';
import { clientObject, clientsIn, makeClient, option, performOperation } from './sdk-client';
import { copiedConfig, loadConfig, updateConfig, v2ClientData } from './sdk-v2-client';

const REQUEST_MODEL = 'v2-request';
const V2_PACKAGE = /^aws-sdk(\/|$)/;

/** SDK v2: `AWS.DynamoDB`, `aws-sdk/clients/dynamodb`, the global `AWS.config`. */
export const SDK_V2: PackageModel = {
  owns: (module) => V2_PACKAGE.test(module),

  construct(m, { module, path }, args, at) {
    const names = classPath(module, path);
    const [name = ''] = names;
    if (name === 'Config') return copiedConfig(m, argument(args, 0) ?? UNDEFINED, at);
    const credentials = v2Credentials(m, name, args, at);
    if (credentials) return credentials;
    const service = m.aws.serviceOfV2Class(name);
    if (!service) return undefined;
    if (names.at(-1) === 'DocumentClient') return documentClient(m, args, at);
    if (names.at(-1) === 'ManagedUpload') return managedUpload(m, args, at);
    return names.length === 1 ? makeClient(m, v2ClientData(m, service, argument(args, 0) ?? UNDEFINED, at)) : undefined;
  },

  call(m, { path }, call) {
    if (path.at(-2) !== 'config') return undefined;
    if (path.at(-1) === 'update') return updateConfig(m, call);
    if (path.at(-1) === 'loadFromPath') return loadConfig(m, call);
    return undefined;
  },

  read(m, { module, path }, key, at) {
    if (path.length === 0 && key === 'config' && !module.includes('/clients/')) return globalConfig(m, at);
    return key === 'default' && path.length === 0 ? external(module) : undefined;
  },
};

/** The class that a name of the package stands for: `['DynamoDB', 'DocumentClient']`, also through `aws-sdk/clients/dynamodb`. */
function classPath(module: string, path: readonly string[]): readonly string[] {
  const client = /^aws-sdk\/clients\/([a-z0-9]+)$/.exec(module)?.[1];
  if (client === undefined || client === 'all') return path;
  return path[0]?.toLowerCase() === client ? path : [client, ...path];
}

/** `service` wins over `region`. */
function documentClient(m: Machine, args: Arguments, at: NodeRef): Value {
  const options = argument(args, 0) ?? UNDEFINED;
  const given = option(m, options, 'service', at);
  const wrapped = [given, clientWithin(given)].find((value) => clientsIn(value).length > 0);
  return documented(m, wrapped ?? makeClient(m, v2ClientData(m, 'dynamodb', options, at)));
}

function documented(m: Machine, client: Value): Value {
  return clientsIn(client).map(({ guard, data }) => {
    return { guard, atom: { kind: 'object', object: clientObject(m, { ...data, sdk: 'v2', isDocumentClient: true }) } };
  });
}

function managedUpload(m: Machine, args: Arguments, at: NodeRef): Value {
  const options = argument(args, 0) ?? UNDEFINED;
  const given = option(m, options, 'service', at);
  const service = clientsIn(given).length > 0 ? given : makeClient(m, v2ClientData(m, 's3', UNDEFINED, at));
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: 'v2-upload', data: { service, params: option(m, options, 'params', at) } }, at) });
}

export const V2_UPLOADS: ObjectModel = {
  model: 'v2-upload',
  invoke(m, object, key, call) {
    if (object.brand.kind !== 'modelled' || (key !== 'promise' && key !== 'send')) return undefined;
    const { service, params } = object.brand.data as { service: Value; params: Value };
    const fate = performOperation(m, service, { service: 's3', operation: 'PutObject', via: 'sdk-v2', input: params, at: call.at });
    const answer = unknown('external', call.at, 'what the upload answers');
    callBack(m, fate, answer, call, 'v2');
    return replyTo(m, fate, answer, call.at, 'v2');
  },
};

/** A method of a v2 client: the request, or nothing where the name is no operation. */
export function invokeV2(m: Machine, data: ClientData, key: string, call: IntrinsicCall): Value | undefined {
  if (key === 'makeRequest' || key === 'makeUnauthenticatedRequest') {
    const [name] = argument(call.args, 0) ?? UNDEFINED;
    const operation = name?.atom.kind === 'primitive' ? upperFirst(String(name.atom.value)) : undefined;
    return request(m, data, operation, { ...call, args: { values: call.args.values.slice(1) } });
  }
  if (key === 'waitFor') {
    const [state] = argument(call.args, 0) ?? UNDEFINED;
    const operation = state?.atom.kind === 'primitive' ? waiterOperation(data.service, `waitUntil${upperFirst(String(state.atom.value))}`) : undefined;
    return request(m, data, operation, { ...call, args: { values: call.args.values.slice(1) } });
  }
  if (key === 'getSignedUrl' || key === 'getSignedUrlPromise') {
    const [name] = argument(call.args, 0) ?? UNDEFINED;
    const operation = name?.atom.kind === 'primitive' ? upperFirst(String(name.atom.value)) : undefined;
    performOperation(m, call.self, { service: data.service, operation, via: 'sdk-v2', input: call.args.values[1] ?? UNDEFINED, at: call.at, isOffline: true });
    m.escape(call.args, call.at);
    return key === 'getSignedUrl' ? unknown('external', call.at, 'a signed URL') : promiseOf(m, unknown('external', call.at, 'a signed URL'));
  }
  const special = v2SpecialMethod(data.service, key);
  if (special) return request(m, data, special, call);
  if (data.isDocumentClient) return documentMethod(key) ? request(m, data, documentMethod(key), call) : undefined;
  return isClientMember(key) ? undefined : request(m, data, upperFirst(key), call);
}

function request(m: Machine, data: ClientData, operation: string | undefined, call: IntrinsicCall): Value {
  const fate = performOperation(m, call.self, { service: data.service, operation, via: 'sdk-v2', input: argument(call.args, 0) ?? UNDEFINED, at: call.at });
  callBack(m, fate, unknown('external', call.at, 'what AWS answers'), call, 'v2');
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: REQUEST_MODEL, data: fate }, call.at) });
}

export const V2_REQUESTS: ObjectModel = {
  model: REQUEST_MODEL,
  invoke(m, object, key, call) {
    const fate = object.brand.kind === 'modelled' ? (object.brand.data as RequestFate) : ANSWERED;
    const answer = unknown('external', call.at, 'what AWS answers');
    if (key === 'on') m.escape(call.args, call.at);
    else callBack(m, fate, answer, call, 'v2');
    if (key === 'promise') return replyTo(m, fate, answer, call.at, 'v2');
    return key === 'on' ? call.self : unknown('external', call.at, 'what AWS answers');
  },
};

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

