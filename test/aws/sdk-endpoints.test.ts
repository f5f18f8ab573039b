import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { awsCatalog as aws } from '../../server/src/aws/aws-catalog';
import type { EndpointOptions } from '../../server/src/aws/catalog';
import { commandOperation, documentMethod, methodOperation, paginatorOperation, waiterOperation } from '../../server/src/aws/operations';
import { allServices, serviceRow } from '../../server/src/aws/services';
import { type EndpointProvider, REGIONS, SWITCHES, v3Host } from './asked-endpoints';
import wanted from './sdk-endpoints/package.json';

/** The real clients are a package of their own: 160 MB that only this file needs. */
const folder = join(__dirname, 'sdk-endpoints');
const isInstalled = existsSync(join(folder, 'node_modules'));
const load = createRequire(join(folder, 'package.json'));
const services = Object.keys(wanted.dependencies).flatMap((name) => aws.serviceOfPackage(name) ?? []);

interface V3Client {
  readonly config: { readonly endpointProvider: EndpointProvider };
}
interface V2Client {
  readonly endpoint: { readonly hostname: string };
  readonly signingRegion?: string;
  readonly config: { readonly region: string };
  makeRequest(operation: string): V2Request;
}
interface V2Request {
  readonly httpRequest: { readonly endpoint: { readonly hostname: string } };
}
type Exports = Readonly<Record<string, unknown>>;
type V3Class = { new (options: object): V3Client; readonly prototype: object };

describe('[unit] aws endpoints against the SDK', function () {
  const test = isInstalled ? it : it.skip;
  const how = isInstalled ? '' : ' (needs: npm ci --ignore-scripts --prefix test/aws/sdk-endpoints)';
  before(() => {
    process.env['AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE'] = '1';
  });

  for (const service of services) {
    test(`@aws-sdk/client-${service} makes our hosts${how}`, () => {
      const client = new (bareClass(service))({ region: 'eu-west-1', credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' } });
      const globals: readonly Omit<EndpointOptions, 'sdk'>[] = service === 's3' || service === 'sts' ? [{ globalEndpoint: true }] : [];
      const differing = [...REGIONS, 'aws-global', 'us-esat-1', ...(service === 'dynamodb' ? ['local'] : [])].flatMap((region) =>
        [...SWITCHES, ...globals].flatMap((switches) => {
          if (region === 'local' && Object.keys(switches).length > 0) return [];
          const theirs = v3Host(client.config.endpointProvider, region, switches);
          const endpoint = aws.endpoint(service, region, { sdk: 'v3', ...switches });
          const ours = endpoint === undefined ? 'none' : `${endpoint.host} signed for ${endpoint.signingRegion}`;
          return ours === theirs ? [] : [`${region} ${JSON.stringify(switches)}: SDK ${theirs}, ours ${ours}`];
        }),
      );
      assert.deepEqual(differing, []);
    });

    test(`@aws-sdk/client-${service} has our operations${how}`, () => {
      const exported = exportsOf(service);
      const bare = bareClass(service);
      const operations = new Set(Object.keys(exported).flatMap((name) => /^([A-Z]\w*)Command$/.exec(name)?.[1] ?? []));
      const aggregated = Object.keys(exported).filter((name) => isSubclass(exported[name], bare));
      assert.deepEqual(aggregated.map((name) => [name, aws.isAggregatedClient(service, name)]), [[aggregated[0], true]]);
      const methods = aggregated.flatMap((name) => Object.getOwnPropertyNames(prototypeOf(exported[name]))).filter((name) => name !== 'constructor');
      const functions = Object.keys(exported);
      const called = [
        ...methods.map((name) => [name, methodOperation(service, name)] as const),
        ...functions.filter((name) => name.startsWith('waitUntil')).map((name) => [name, waiterOperation(service, name)] as const),
        ...functions.filter((name) => name.startsWith('paginate')).map((name) => [name, paginatorOperation(service, name)] as const),
      ];
      assert.ok(methods.length > 0);
      assert.deepEqual(called.filter(([, operation]) => operation === undefined || !operations.has(operation)), []);
    });
  }

  test(`@aws-sdk/lib-dynamodb has our operations${how}`, () => {
    const exported = load('@aws-sdk/lib-dynamodb') as Exports;
    const operations = new Set(Object.keys(exportsOf('dynamodb')).flatMap((name) => /^([A-Z]\w*)Command$/.exec(name)?.[1] ?? []));
    const commands = Object.keys(exported).filter((name) => /^[A-Z]\w*Command$/.test(name) && !/^DynamoDBDocumentClientCommand$/.test(name));
    const methods = Object.getOwnPropertyNames(prototypeOf(exported['DynamoDBDocument'])).filter((name) => name !== 'constructor' && !name.startsWith('paginate'));
    const called = [
      ...commands.map((name) => [name, commandOperation('dynamodb', name)] as const),
      ...methods.map((name) => [name, documentMethod(name)] as const),
    ];
    assert.ok(commands.length > 10 && methods.length > 10);
    assert.deepEqual(called.filter(([, operation]) => operation === undefined || !operations.has(operation)), []);
  });

  const v2Services = allServices.filter((service) => (serviceRow(service)?.v2?.length ?? 0) > 0);
  test(`aws-sdk v2 makes our hosts for its ${v2Services.length} services${how}`, () => {
    const differing = v2Services.flatMap((service) =>
      (serviceRow(service)?.v2 ?? []).flatMap((className) => {
        assert.equal(aws.serviceOfV2Class(className), service);
        return REGIONS.flatMap((region) =>
          SWITCHES.flatMap((switches) => {
            const theirs = v2Host(className, region, switches);
            const endpoint = aws.endpoint(service, region, { sdk: 'v2', ...switches });
            const ours = `${endpoint?.host} signed for ${endpoint?.signingRegion}`;
            return theirs === undefined || ours === theirs ? [] : [`${className} ${region} ${JSON.stringify(switches)}: SDK ${theirs}, ours ${ours}`];
          }),
        );
      }),
    );
    assert.deepEqual(differing, []);
  });

  const regional = [
    ['STS', 'sts', 'optInRegionalEndpoint', 'getCallerIdentity', { stsRegionalEndpoints: 'regional' }],
    ['S3', 's3', 'optInUsEast1RegionalEndpoint', 'listBuckets', { s3UsEast1RegionalEndpoint: 'regional' }],
  ] as const;
  for (const [className, service, hook, operation, options] of regional) {
    test(`aws-sdk v2 ${className} told to be regional makes our hosts${how}`, () => {
      const differing = REGIONS.filter((region) => !region.startsWith('us-iso')).flatMap((region) => {
        const client = newV2(className, { region, ...options });
        const request = client.makeRequest(operation);
        callHook(client, hook, request);
        const ours = aws.endpoint(service, region, { sdk: 'v2', regionalEndpoint: true })?.host;
        const theirs = request.httpRequest.endpoint.hostname;
        return ours === theirs ? [] : [`${region}: SDK ${theirs}, ours ${ours}`];
      });
      assert.deepEqual(differing, []);
    });
  }
});

/** Undefined where the class wants an endpoint of its caller (IoT data, CloudSearch domains). */
function v2Host(className: string, region: string, switches: Omit<EndpointOptions, 'sdk'>): string | undefined {
  try {
    const client = newV2(className, { region, useFipsEndpoint: switches.fips ?? false, useDualstackEndpoint: switches.dualStack ?? false });
    return `${client.endpoint.hostname} signed for ${client.signingRegion ?? client.config.region}`;
  } catch {
    return undefined;
  }
}

// The door to packages that the type checker does not see: the shapes are those of the versions that package.json fixes.
const exportsOf = (service: string): Exports => load(`@aws-sdk/client-${service}`) as Exports;
const newV2 = (className: string, options: object): V2Client => new (load('aws-sdk') as Record<string, new (options: object) => V2Client>)[className]!(options);
const callHook = (client: V2Client, hook: string, request: V2Request): void => (client as unknown as Record<string, (request: V2Request) => void>)[hook]!(request);
const isSubclass = (value: unknown, base: V3Class): boolean => typeof value === 'function' && value.prototype instanceof base;
const prototypeOf = (value: unknown): object => (typeof value === 'function' ? (value.prototype as object) : {});

function bareClass(service: string): V3Class {
  const exported = exportsOf(service);
  const name = Object.keys(exported).find((key) => key.endsWith('Client') && key !== '__Client' && 'destroy' in prototypeOf(exported[key]));
  return exported[name ?? assert.fail(`no client in ${service}`)] as V3Class;
}
