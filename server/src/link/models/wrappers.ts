import type { Arguments, Machine, PackageModel } from '../evaluate/machine';
import { argument } from '../evaluate/machine';
import { type ExternalAtom, type NodeRef, UNDEFINED, type Value } from '../values/value';
import { defaultChain, makeClient, option, regionOr } from './sdk-client';

/** In-house factories and classes that the configuration declares under `wrappers`: each makes a client of a service. */
export const WRAPPERS: PackageModel = {
  owns: () => true,
  call: (m, target, { args, at }) => wrappedClient(m, target, args, at),
  construct: (m, target, args, at) => wrappedClient(m, target, args, at),
};

function wrappedClient(m: Machine, { module, path }: ExternalAtom, args: Arguments, at: NodeRef): Value | undefined {
  const wrapper = m.input.wrappers.find((candidate) => candidate.import === module && candidate.name === path.join('.'));
  if (!wrapper) return undefined;
  const given = wrapper.region === undefined ? UNDEFINED : argumentAt(m, args, wrapper.region, at);
  return makeClient(m, {
    at,
    service: wrapper.service,
    via: 'library',
    sdk: 'v3',
    region: regionOr(m, given, () => defaultChain(m, at)),
    endpoint: undefined,
    fips: false,
    dualStack: false,
    regionalEndpoint: false,
    globalEndpoint: false,
    followsInput: true,
    credentials: undefined,
    traits: [],
    isDocumentClient: wrapper.service === 'dynamodb',
  });
}

/** `1`: the second argument; `0.aws.region`: a member of the first. */
function argumentAt(m: Machine, args: Arguments, path: string, at: NodeRef): Value {
  const [index = '0', ...members] = path.split('.');
  return members.reduce((value, member) => option(m, value, member, at), argument(args, Number(index)) ?? UNDEFINED);
}
