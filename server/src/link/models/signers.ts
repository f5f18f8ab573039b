import { argument, type Arguments, type Machine, type PackageModel } from '../evaluate/machine';
import { promiseOf } from './promises';
import { type NodeRef, UNDEFINED, unknown, type Value } from '../values/value';
import { nativeFunction } from './native-functions';
import { defaultChain, isGiven, makeClient, option, regionOr } from './sdk-client';

/** Something that signs requests for one region, which somebody else then sends: no operation is known, but the region is decided here. */
interface Signer {
  readonly module: RegExp;
  /** A class, or a function that is called with the options; `default` and the module itself are ''. */
  readonly name: string;
  /** Which argument holds the options; the first where nothing is said. */
  readonly options?: number;
  /** The service by the suffix of its SDK v3 package, or the option that has the name which signatures use. */
  readonly service: string | { readonly option: string };
  /** Without a region it asks the SDK's default chain; the others sign nothing then. */
  readonly asksChain?: true;
}

const BY_OPTION = { option: 'service' } as const;

const SIGNERS: readonly Signer[] = [
  { module: /^@aws-sdk\/rds-signer$/, name: 'Signer', service: 'rds', asksChain: true },
  { module: /^@aws-sdk\/dsql-signer$/, name: 'DsqlSigner', service: 'dsql', asksChain: true },
  { module: /^@(?:smithy|aws-sdk)\/signature-v4$/, name: 'SignatureV4', service: BY_OPTION },
  { module: /^@smithy\/signature-v4-multi-region$|^@aws-sdk\/signature-v4-multi-region$/, name: 'SignatureV4MultiRegion', service: BY_OPTION },
  { module: /^@aws-sdk\/s3-request-presigner$/, name: 'S3RequestPresigner', service: 's3' },
  { module: /^aws4$/, name: 'sign', service: BY_OPTION },
  { module: /^aws4$/, name: 'RequestSigner', service: BY_OPTION },
  { module: /^aws4fetch$/, name: 'AwsClient', service: BY_OPTION },
  { module: /^aws4-axios$/, name: 'aws4Interceptor', service: BY_OPTION },
  { module: /^@opensearch-project\/opensearch(?:\/aws(?:-v3)?)?$/, name: 'AwsSigv4Signer', service: 'opensearch' },
  { module: /^aws-msk-iam-sasl-signer-js$/, name: 'generateAuthToken', service: 'kafka' },
];

/** Names that signatures use in another way than ARNs do; `execute-api` is an API of somebody's own. */
const SIGNING_NAMES: Readonly<Record<string, readonly string[]>> = { 'rds-db': ['rds'], 'monitoring': ['cloudwatch'], 'email': ['ses'], 'execute-api': [] };

export const REQUEST_SIGNERS: PackageModel = {
  owns: (module) => SIGNERS.some((signer) => signer.module.test(module)),
  construct: (m, { module, path }, args, at) => sign(m, module, path, args, at),
  call: (m, { module, path }, call) => sign(m, module, path, call.args, call.at),
};

function sign(m: Machine, module: string, path: readonly string[], args: Arguments, at: NodeRef): Value | undefined {
  const name = path.filter((part) => part !== 'default').at(-1) ?? '';
  const signer = SIGNERS.find((one) => one.module.test(module) && one.name === name);
  if (!signer) return undefined;
  const given = argument(args, signer.options ?? 0) ?? UNDEFINED;
  // `aws4Interceptor({ options: { region }, credentials })`
  const nested = option(m, given, 'options', at);
  const options = isGiven(nested) && nested.every(({ atom }) => atom.kind === 'object') ? nested : given;
  const region = option(m, options, 'region', at);
  for (const service of services(m, signer, options, at)) {
    if (!signer.asksChain && !isGiven(region)) continue;
    makeClient(m, { at, service, via: 'library', sdk: 'v3', region: regionOr(m, region, () => defaultChain(m, at)), endpoint: undefined, fips: false, dualStack: false, regionalEndpoint: false, globalEndpoint: false, followsInput: false, credentials: undefined, traits: [], isDocumentClient: false });
  }
  m.escape(args, at);
  const signed = unknown('external', at, 'what is signed');
  const record = m.newRecord({}, at);
  for (const { atom } of record) if (atom.kind === 'object') atom.object.rest.value = nativeFunction(m, at, () => promiseOf(m, signed));
  return record;
}

/** The services that are named, as far as they are known; that of an API of the project's own is not. */
function services(m: Machine, { service }: Signer, options: Value, at: NodeRef): readonly string[] {
  if (typeof service === 'string') return [service];
  const names = option(m, options, service.option, at).flatMap(({ atom }) => (atom.kind === 'primitive' && typeof atom.value === 'string' ? [atom.value] : []));
  return [...new Set(names.flatMap((name) => SIGNING_NAMES[name] ?? m.aws.serviceOfArn(name) ?? []))];
}
