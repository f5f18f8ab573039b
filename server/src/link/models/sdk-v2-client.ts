import { argument, type IntrinsicCall, type Machine, type ObjectModel } from '../evaluate/machine';
import type { ClientData } from '../uses/client';
import { ABSENT, absentAsUndefined, just, type NodeRef, primitive, UNDEFINED, type Value } from '../values/value';
import { defaultChain, isGiven, isSet, isText, misspelled, objectIn, option, regionOr, whereItDecides, withoutFips } from './sdk-client';
import { jsonFile } from './read-files';
import { effectiveConfig, V2_CONFIG_MODEL } from './v2-config';

export const V2_CONFIG_OBJECTS: ObjectModel = {
  model: V2_CONFIG_MODEL,
  invoke: (m, _object, key, call) => (key === 'update' ? updateConfig(m, call) : key === 'loadFromPath' ? loadConfig(m, call) : undefined),
};

export function updateConfig(m: Machine, call: IntrinsicCall): Value {
  for (const { atom } of call.self) if (atom.kind === 'object') m.spreadInto(atom.object, argument(call.args, 0) ?? UNDEFINED, call.at);
  return UNDEFINED;
}

/** `AWS.config.loadFromPath('./aws.json')`: all that has been set before is gone. */
export function loadConfig(m: Machine, call: IntrinsicCall): Value {
  for (const { atom } of call.self) if (atom.kind === 'object') for (const cell of atom.object.members.values()) m.store.write(cell, ABSENT);
  return updateConfig(m, { ...call, args: { values: [jsonFile(m, call)] } });
}

/** `new AWS.Config({ region })`. */
export function copiedConfig(m: Machine, source: Value, at: NodeRef): Value {
  const object = m.newObject({ kind: 'modelled', model: V2_CONFIG_MODEL, data: undefined }, at);
  m.spreadInto(object, source, at);
  return just({ kind: 'object', object });
}

/** Options of the constructor over `AWS.config.<service>` over `AWS.config` over the environment. */
export function v2ClientData(m: Machine, service: string, options: Value, at: NodeRef): ClientData {
  const config = effectiveConfig(m, at);
  const read = (key: string): Value => {
    const own = option(m, options, key, at);
    const shared = () => regionOr(m, option(m, option(m, config, service.replaceAll('-', ''), at), key, at), () => option(m, config, key, at));
    return regionOr(m, own, shared);
  };
  const endpoint = read('endpoint');
  m.uses.configures(options);
  const { region, fips } = withoutFips(regionOr(m, read('region'), () => (service === 's3' ? s3Default(m, at) : defaultChain(m, at))));
  // The flags of older global endpoints count in the constructor only.
  const flag = option(m, options, service === 's3' ? 's3UsEast1RegionalEndpoint' : 'stsRegionalEndpoints', at);
  return {
    at,
    service,
    via: 'sdk-v2',
    sdk: 'v2',
    region: whereItDecides(m, region, endpoint),
    endpoint: isGiven(endpoint) ? endpoint : undefined,
    fips: fips || isSet(read('useFipsEndpoint')),
    dualStack: isSet(read('useDualstackEndpoint')),
    regionalEndpoint: isText(flag, 'regional'),
    globalEndpoint: false,
    followsInput: true,
    credentials: objectIn(read('credentials')),
    traits: misspelled(options),
    isDocumentClient: false,
  };
}

/** v2's S3 alone goes to us-east-1 where nobody says a region. */
function s3Default(m: Machine, at: NodeRef): Value {
  return regionOr(m, absentAsUndefined(m.environmentValue('AWS_REGION', at)), () => primitive('us-east-1', at));
}
