import { argument, type Arguments, type IntrinsicCall, type Machine, type ObjectModel } from '../evaluate/machine';
import { just, type NodeRef, UNDEFINED, unknown, type Value } from '../values/value';
import { promiseOf } from './promises';
import { CREDENTIALS_MODEL, type CredentialsData, type HiddenOperation, hiddenCalls, isGiven, objectIn, option } from './sdk-client';
import { v2ClientData } from './sdk-v2-client';

/** The services that v3's credential providers call by themselves. */
const V3_PROVIDERS: Readonly<Record<string, readonly HiddenOperation[]>> = {
  fromTemporaryCredentials: [{ service: 'sts', operation: 'AssumeRole' }],
  fromWebToken: [{ service: 'sts', operation: 'AssumeRoleWithWebIdentity' }],
  fromTokenFile: [{ service: 'sts', operation: 'AssumeRoleWithWebIdentity' }],
  fromCognitoIdentity: [{ service: 'cognito-identity', operation: 'GetCredentialsForIdentity' }],
  fromCognitoIdentityPool: [
    { service: 'cognito-identity', operation: 'GetId' },
    { service: 'cognito-identity', operation: 'GetCredentialsForIdentity' },
  ],
};

/** `fromTemporaryCredentials({ params, clientConfig })` and its like; undefined for other names. */
export function v3Credentials(m: Machine, name: string, call: IntrinsicCall): Value | undefined {
  const operations = Object.hasOwn(V3_PROVIDERS, name) ? V3_PROVIDERS[name] : undefined;
  if (!operations) return undefined;
  const options = argument(call.args, 0) ?? UNDEFINED;
  const region = option(m, option(m, options, 'clientConfig', call.at), 'region', call.at);
  return made(m, { at: call.at, via: 'sdk-v3', operations, region: isGiven(region) ? region : undefined, client: undefined, input: options, master: objectIn(option(m, options, 'masterCredentials', call.at)) });
}

/** Where a v2 credentials class takes its parameters, the options of its own client, and the credentials it begins with. */
interface V2Class {
  readonly params: (options: readonly Value[], read: (value: Value | undefined, key: string) => Value) => Value | undefined;
  readonly config: V2Class['params'];
  readonly master: V2Class['params'];
  operations(hasRole: boolean): readonly HiddenOperation[];
}

const none = (): undefined => undefined;
const sts = (operation: string): HiddenOperation => ({ service: 'sts', operation });

const V2_CLASSES: Readonly<Record<string, V2Class>> = {
  ChainableTemporaryCredentials: {
    params: ([options], read) => read(options, 'params'),
    config: ([options], read) => read(options, 'stsConfig'),
    master: ([options], read) => read(options, 'masterCredentials'),
    operations: (hasRole) => [sts(hasRole ? 'AssumeRole' : 'GetSessionToken')],
  },
  TemporaryCredentials: { params: ([params]) => params, config: none, master: ([, master]) => master, operations: (hasRole) => [sts(hasRole ? 'AssumeRole' : 'GetSessionToken')] },
  WebIdentityCredentials: { params: ([params]) => params, config: ([, config]) => config, master: none, operations: () => [sts('AssumeRoleWithWebIdentity')] },
  TokenFileWebIdentityCredentials: { params: none, config: ([config]) => config, master: none, operations: () => [sts('AssumeRoleWithWebIdentity')] },
  SAMLCredentials: { params: ([params]) => params, config: none, master: none, operations: () => [sts('AssumeRoleWithSAML')] },
  CognitoIdentityCredentials: {
    params: ([params]) => params,
    config: ([, config]) => config,
    master: none,
    operations: (hasRole) => [{ service: 'cognito-identity', operation: 'GetId' }, hasRole ? sts('AssumeRoleWithWebIdentity') : { service: 'cognito-identity', operation: 'GetCredentialsForIdentity' }],
  },
};

/** `new AWS.ChainableTemporaryCredentials({ params, stsConfig })` and its like: they have clients of their own. */
export function v2Credentials(m: Machine, name: string, { values }: Arguments, at: NodeRef): Value | undefined {
  const known = Object.hasOwn(V2_CLASSES, name) ? V2_CLASSES[name] : undefined;
  if (!known) return undefined;
  const read = (value: Value | undefined, key: string): Value => option(m, value ?? UNDEFINED, key, at);
  const operations = known.operations(isGiven(read(known.params(values, read), 'RoleArn')));
  const config = known.config(values, read) ?? UNDEFINED;
  return made(m, { at, via: 'sdk-v2', operations, region: undefined, client: (service) => v2ClientData(m, service, config, at), master: objectIn(known.master(values, read) ?? UNDEFINED) });
}

function made(m: Machine, data: CredentialsData): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: CREDENTIALS_MODEL, data }, data.at) });
}

const ASKS = new Set(['()', 'get', 'getPromise', 'refresh', 'refreshPromise']);

/** Credentials that code asks for itself, without a client. */
export const CREDENTIALS_OBJECTS: ObjectModel = {
  model: CREDENTIALS_MODEL,
  invoke(m, object, key, call) {
    if (!ASKS.has(key)) return undefined;
    hiddenCalls(m, object, undefined);
    m.escape(call.args, call.at);
    return promiseOf(m, unknown('external', call.at, 'credentials'));
  },
};
