// What the SDK asked for, and what it is answered.
import { createHash } from 'node:crypto';
import { context, callSite } from './site.mjs';
import { hostedIn } from '../hosts.mjs';

/** Every call of an operation, in order. */
export const calls = [];

let answers = {};
let outages = [];
const clients = new Map();
const served = new Map();

export function script({ answers: given = {}, outage = [] }) {
  answers = given;
  outages = outage;
}

/** Notes a call and says where it was made from; `host` and `signed` are filled in when the request is ready. */
export function openCall({ service, operation, client, region, input, site }) {
  const around = context.getStore();
  const helper = around?.site ? around : undefined;
  const call = {
    service, operation, region, input: JSON.stringify(input, replacer) ?? '',
    site: helper?.site ?? site ?? callSite(),
    also: helper?.also ?? [],
    via: helper?.via,
    client: numberOf(client),
    outcome: 'open',
  };
  calls.push(call);
  return call;
}

/** Throws what a program sees while the call's service is unreachable in the region that serves it. */
export function meetOutage(call) {
  const region = hostedIn(call.host, call.signed);
  if (!outages.some((outage) => outage.service === call.service && outage.region === region)) return;
  call.outcome = 'lost';
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${call.host}`), { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: call.host });
}

/**
 * The scripted answer of an operation. An array answers call by call, its last element for good;
 * `{ "$error": { "name": … } }` is thrown.
 */
export function answerTo(call) {
  const key = `${call.service}.${call.operation}`;
  const turn = served.get(key) ?? 0;
  served.set(key, turn + 1);
  const given = Array.isArray(answers[key]) ? answers[key][Math.min(turn, answers[key].length - 1)] : answers[key];
  if (given?.$error) {
    call.outcome = 'refused';
    throw Object.assign(new Error(given.$error.message ?? given.$error.name), given.$error);
  }
  return structuredClone({ ...MINIMAL[key]?.(JSON.parse(call.input || '{}')), ...given });
}

const credentials = () => ({
  Credentials: { AccessKeyId: 'ASIAORACLE', SecretAccessKey: 'secret', SessionToken: 'token', Expiration: new Date(Date.now() + 3_600_000) },
});
const md5 = (text) => createHash('md5').update(String(text)).digest('hex');

/** What the SDK itself looks for in an answer, by operation and input; everything else is the case's business. */
const MINIMAL = {
  'sts.AssumeRole': credentials,
  'sts.AssumeRoleWithWebIdentity': credentials,
  'sts.GetSessionToken': credentials,
  'sqs.SendMessage': ({ MessageBody }) => ({ MD5OfMessageBody: md5(MessageBody) }),
  'sqs.SendMessageBatch': ({ Entries = [] }) => ({
    Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
  }),
};

function numberOf(client) {
  if (!clients.has(client)) clients.set(client, clients.size);
  return clients.get(client);
}

const replacer = (_, value) => (typeof value === 'bigint' ? String(value) : value instanceof Uint8Array ? `${value.length} bytes` : value);
