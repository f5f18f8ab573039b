import type { AwsCatalog, Endpoint } from '../../aws/catalog';
import { holdsInSilence } from '../values/guard';
import type { Atom, Value } from '../values/value';
import type { ClientData } from './client';
import { textIn } from './named-resources';

/** What is called, as far as it says where. */
export interface Call {
  readonly operation: string | undefined;
  readonly input: Value | undefined;
}

export interface Hosts {
  readonly hosts: readonly string[];
  readonly hostedIn: readonly string[];
}

/** The hosts that the SDK calls for an operation, and the regions they live in: by endpoint override, by the operation's input, by region. */
export function hostsOf(aws: AwsCatalog, client: ClientData, regions: readonly string[], { operation, input }: Call, read: (value: Value, key: string) => Value): Hosts {
  const override = client.endpoint && overrideHosts(aws, client.endpoint);
  if (override) return override;
  const fixed = input ? [...inputHosts(aws, client, regions, input, read), ...accountHosts(client, regions, operation, input, read)] : [];
  const regional = fixed.length > 0 && fixed.every(({ replaces }) => replaces) ? [] : regionalEndpoints(aws, client, regions);
  const endpoints = [...regional, ...fixed.map(({ endpoint }) => endpoint)];
  return { hosts: sorted(endpoints.map(({ host }) => host)), hostedIn: sorted(endpoints.map(({ hostedIn }) => hostedIn).filter((name) => name !== '')) };
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function regionalEndpoints(aws: AwsCatalog, client: ClientData, regions: readonly string[]): readonly Endpoint[] {
  const options = { sdk: client.sdk, fips: client.fips, dualStack: client.dualStack, regionalEndpoint: client.regionalEndpoint, globalEndpoint: client.globalEndpoint };
  if (regions.length > 0) return regions.flatMap((name) => aws.endpoint(client.service, name, options) ?? []);
  // A service that answers from one place answers from there wherever the caller may be.
  const [one, ...others] = SAMPLE_REGIONS.map((name) => aws.endpoint(client.service, name, options));
  return one && others.every((other) => other?.host === one.host) ? [one] : [];
}

const SAMPLE_REGIONS = ['us-east-1', 'eu-central-1', 'ap-southeast-2'];

/** The `endpoint` option as it is when the environment is silent; undefined where it is not set then. */
function overrideHosts(aws: AwsCatalog, endpoint: Value): Hosts | undefined {
  const silent = endpoint.filter(({ guard }) => holdsInSilence(guard));
  const present = given(silent);
  if (present.length === 0) return undefined;
  const hosts = present.flatMap(({ atom }) => hostIn(atom) ?? []);
  return { hosts: sorted(hosts), hostedIn: sorted(hosts.flatMap((host) => aws.parseHost(host)?.region ?? [])) };
}

/** The host of a URL or bare host name, of which the parts behind the host may be unknown. */
export function hostIn(atom: Atom): string | undefined {
  const text = textIn(atom);
  const match = text && /^(?:[a-z+]+:\/\/)?([^/:?#\s]+)/.exec(text);
  return match?.[1] && !match[1].includes('\0') ? match[1] : undefined;
}

function given(value: Value): Value {
  return value.filter(({ atom }) => atom.kind !== 'absent' && !(atom.kind === 'primitive' && (atom.value === undefined || atom.value === null || atom.value === '')));
}

interface InputHost {
  readonly endpoint: Endpoint;
  /** The input takes the place of the region's own host; otherwise it comes beside it. */
  readonly replaces: boolean;
}

/** SQS calls the queue URL's host, S3 the region of an access point's ARN. */
function inputHosts(aws: AwsCatalog, client: ClientData, regions: readonly string[], input: Value, read: (value: Value, key: string) => Value): readonly InputHost[] {
  if (client.service === 'sqs' && client.followsInput) {
    const queues = given(read(input, 'QueueUrl'));
    const hosts = queues.flatMap(({ atom }) => hostIn(atom) ?? []).filter((host) => host.includes('.'));
    return hosts.map((host) => ({ endpoint: { host, hostedIn: aws.parseHost(host)?.region ?? '', signingRegion: '' }, replaces: hosts.length === queues.length }));
  }
  if (client.service === 's3') {
    const buckets = given(read(input, 'Bucket'));
    const points = buckets.flatMap(({ atom }) => accessPoint(client, atom) ?? []);
    if (client.accelerates && points.length === 0 && buckets.length > 0) return regions.map((region) => ({ endpoint: accelerated(client, region), replaces: true }));
    // With `useArnRegion: false` the SDK refuses ARNs of other regions.
    const reachable = client.followsInput ? points : points.filter(({ hostedIn }) => regions.includes(hostedIn));
    return reachable.map((endpoint) => ({ endpoint, replaces: points.length === buckets.length }));
  }
  return [];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration.html */
function accelerated({ dualStack }: ClientData, region: string): Endpoint {
  return { host: `s3-accelerate${dualStack ? '.dualstack' : ''}.amazonaws.com`, hostedIn: region, signingRegion: region };
}

/** `arn:aws:s3:us-west-2:123456789012:accesspoint/name`, and those of object lambdas. */
function accessPoint({ fips, dualStack }: ClientData, atom: Atom): Endpoint | undefined {
  const text = textIn(atom);
  const [, partition = '', service = '', region = ''] = (text && /^arn:(aws[a-z-]*):(s3|s3-object-lambda):([a-z0-9-]+):[^:]*:accesspoint[/:]/.exec(text)) || [];
  if (region === '') return undefined;
  const name = service === 's3' ? `s3-accesspoint${fips ? '-fips' : ''}${dualStack ? '.dualstack' : ''}` : `s3-object-lambda${fips ? '-fips' : ''}`;
  return { host: `${name}.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`, hostedIn: region, signingRegion: region };
}

/** Members of inputs by which DynamoDB and Kinesis name a resource with its account. */
const ACCOUNT_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ['TableName', 'TableArn', 'ResourceArn', 'BackupArn', 'ExportArn', 'ImportArn'],
  kinesis: ['StreamARN', 'ConsumerARN', 'ResourceARN'],
};

/** Kinesis's operations on records; all others are on streams. */
const KINESIS_DATA = new Set(['GetRecords', 'GetShardIterator', 'PutRecord', 'PutRecords', 'SubscribeToShard']);

/** The host of an account, to which SDK v3 goes where a resource of the client's own region is named by its ARN (the services' endpoint rule sets). */
function accountHosts({ sdk, service, fips, dualStack, followsInput }: ClientData, regions: readonly string[], operation: string | undefined, input: Value, read: (value: Value, key: string) => Value): readonly InputHost[] {
  const isSwitchedOff = service === 'dynamodb' && (fips || !followsInput);
  if (sdk !== 'v3' || isSwitchedOff) return [];
  const resources = (ACCOUNT_RESOURCES[service] ?? []).flatMap((key) => given(read(input, key)));
  const suffix = dualStack ? 'api.aws' : 'amazonaws.com';
  return resources.flatMap(({ atom }) => {
    const [, named = '', region = '', account = ''] = /^arn:aws:(dynamodb|kinesis):([a-z0-9-]+):(\d+):/.exec(textIn(atom) ?? '') ?? [];
    if (named !== service || !regions.includes(region)) return [];
    const name = service === 'dynamodb' ? 'ddb' : `${KINESIS_DATA.has(operation ?? '') ? 'data' : 'control'}-kinesis${fips ? '-fips' : ''}`;
    return [{ endpoint: { host: `${account}.${name}.${region}.${suffix}`, hostedIn: region, signingRegion: region }, replaces: resources.length === 1 }];
  });
}
