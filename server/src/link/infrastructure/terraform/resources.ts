import { attributeOf, blocksOf, type HclBlock } from '../../../extract/hcl/hcl';
import type { Location } from '../../../extract/location';
import type { DeclaredFunction, DeclaredResource, Handler, RegionSource, Replica, ResourceKind, Variables } from '../declarations';
import { handlerOf } from '../handler-files';
import { partOf, unknownValue, regionSource } from '../values';
import type { Locals, TerraformModule } from './module';
import { alternatives, plainValue, regionSources, type TerraformValue } from './terraform-value';

/** Types that hold data, and the attribute that names them. */
export const TYPES: Readonly<Record<string, { readonly kind: ResourceKind; readonly name?: string }>> = {
  aws_acm_certificate: { kind: 'certificate' },
  aws_cognito_user_pool: { kind: 'user-pool', name: 'name' },
  aws_dynamodb_table: { kind: 'table', name: 'name' },
  aws_kms_key: { kind: 'key' },
  aws_s3_bucket: { kind: 'bucket', name: 'bucket' },
  aws_secretsmanager_secret: { kind: 'secret', name: 'name' },
  aws_sns_topic: { kind: 'topic', name: 'name' },
  aws_sqs_queue: { kind: 'queue', name: 'name' },
  aws_ssm_parameter: { kind: 'parameter', name: 'name' },
};

/** Modules of the registry that are used as resources are. */
export const TABLE_MODULE = 'terraform-aws-modules/dynamodb-table/aws';
export const LAMBDA_MODULE = 'terraform-aws-modules/lambda/aws';

/** `provider = aws.east`, or the one without an alias. */
export function providerOf(module: TerraformModule, { body }: HclBlock): string {
  const given = attributeOf(body, 'provider')?.value;
  const alias = given?.kind === 'reference' ? given.path.slice(1).join('.') : '';
  return module.providers.get(alias) ?? module.providers.get('') ?? '';
}

/** A resource's own `region`, since version 6 of the provider. */
function ownRegions(module: TerraformModule, { body }: HclBlock, locals: Locals): { readonly regions?: readonly RegionSource[] } {
  const region = module.attribute(body, 'region', locals);
  return region ? { regions: regionSources(region) } : {};
}

export function declaredResource(module: TerraformModule, block: HclBlock, id: string, context: { readonly service: string; readonly isTest: boolean }): DeclaredResource | undefined {
  const [type = '', logicalId = ''] = block.labels;
  const known = TYPES[type];
  if (!known) return undefined;
  const locals = module.eachOf(block.body);
  const name = known.name === undefined ? undefined : module.attribute(block.body, known.name, locals);
  const replicas = [...innerReplicas(module, block, locals), ...separateReplicas(module, id)];
  const witness = module.inner(block.body, 'global_table_witness', locals, (body, own) => module.attribute(body, 'region_name', own)).find((one) => one !== undefined && one.kind !== 'unknown');
  const isStrong = module.inner(block.body, 'replica', locals, (body, own) => module.attribute(body, 'consistency_mode', own)).some((mode) => mode?.kind === 'text' && mode.text === 'STRONG');
  return {
    ...block.at,
    id,
    tool: 'terraform',
    kind: known.kind,
    service: context.service,
    type,
    logicalId,
    ...namePart(name),
    deployment: providerOf(module, block),
    ...ownRegions(module, block, locals),
    replicas,
    ...(witness && { witness: regionSource(plainValue(witness)) }),
    ...(known.kind === 'table' && replicas.length > 0 && { consistency: isStrong ? 'strong' : 'eventual' }),
    ...(known.kind === 'key' && { isMultiRegion: isTrue(module.attribute(block.body, 'multi_region', locals)) }),
    ...(context.isTest && { isTest: true }),
  };
}

function isTrue(value: TerraformValue | undefined): boolean {
  return value?.kind === 'text' && value.text === 'true';
}

function namePart(value: TerraformValue | undefined): { readonly name?: NonNullable<DeclaredResource['name']> } {
  const plain = value && plainValue(value);
  return plain?.kind === 'text' ? { name: { text: plain.text, at: plain.at } } : {};
}

/** `replica` blocks: `region_name` of tables, `region` of secrets. */
function innerReplicas(module: TerraformModule, block: HclBlock, locals: Locals): readonly Replica[] {
  return module
    .inner(block.body, 'replica', locals, (body, own, at) => {
      const region = module.attribute(body, 'region_name', own) ?? module.attribute(body, 'region', own);
      return (region ? regionSources(region) : [regionSource(unknownValue('no region is given', at))]).map((source) => ({ region: source, at }));
    })
    .flat();
}

/** Replicas that are resources of their own, by the attribute that names what they replicate. */
const REPLICA_TYPES: Readonly<Record<string, string>> = { aws_dynamodb_table_replica: 'global_table_arn', aws_kms_replica_key: 'primary_key_arn', aws_s3_bucket_replication_configuration: 'bucket', aws_dynamodb_global_table: 'name' };

function separateReplicas(module: TerraformModule, id: string): readonly Replica[] {
  return blocksOf(module.body, 'resource').flatMap((block) => {
    const [type = ''] = block.labels;
    const source = REPLICA_TYPES[type];
    const target = source === undefined ? undefined : module.attribute(block.body, source, module.eachOf(block.body));
    if (!target || !alternatives(target).some((one) => one.kind === 'resource' && one.resource === id)) return [];
    if (type === 'aws_s3_bucket_replication_configuration') return bucketCopies(module, block);
    if (type === 'aws_dynamodb_global_table') return innerReplicas(module, block, module.eachOf(block.body));
    return regionsOf(module, block).map((region) => ({ region, at: block.at }));
  });
}

/** A resource's own region, or that of its provider. */
function regionsOf(module: TerraformModule, block: HclBlock): readonly RegionSource[] {
  const own = module.attribute(block.body, 'region', module.eachOf(block.body));
  return own ? regionSources(own) : (module.regionsOf(providerOf(module, block)) ?? []);
}

/** Where the rules of a bucket's replication lead, as far as the other buckets are declared beside it. */
function bucketCopies(module: TerraformModule, block: HclBlock): readonly Replica[] {
  const buckets = module.inner(block.body, 'rule', module.eachOf(block.body), (rule, own) => module.inner(rule, 'destination', own, (destination, locals) => module.attribute(destination, 'bucket', locals))).flat();
  return buckets.flatMap((bucket) => {
    const declared = bucket?.kind === 'resource' ? blocksOf(module.body, 'resource').find(({ labels: [type = '', name = ''] }) => module.resource(type, name) === bucket.resource) : undefined;
    const regions = declared ? regionsOf(module, declared) : [regionSource(unknownValue('the region of the bucket to which it replicates', block.at))];
    return regions.map((region) => ({ region, at: block.at }));
  });
}

export function declaredFunction(module: TerraformModule, block: HclBlock, folder: string): DeclaredFunction | undefined {
  const isModule = block.type === 'module';
  const locals = module.eachOf(block.body);
  const handler = module.attribute(block.body, 'handler', locals);
  const plain = handler && plainValue(handler);
  const code = isModule ? module.attribute(block.body, 'source_path', locals) : module.attribute(block.body, 'filename', locals);
  const found = plain?.kind === 'text' ? handlerIn(plain.text, folder, plain.at, code ? sourceFolders(code) : ['.']) : undefined;
  const variables = isModule
    ? module.attribute(block.body, 'environment_variables', locals)
    : module.inner(block.body, 'environment', locals, (body, own) => module.attribute(body, 'variables', own))[0];
  return {
    ...block.at,
    tool: 'terraform',
    name: block.labels.at(-1) ?? '',
    deployment: providerOf(module, block),
    ...ownRegions(module, block, locals),
    ...(found && { handler: found }),
    variables: variablesOf(variables),
  };
}

/** `${path.module}/../dist/orders.zip`: what was packed is mostly the folder of the archive's name, or what lies beside the archive. */
function sourceFolders(value: TerraformValue): readonly string[] {
  const path = partOf(plainValue(value)).replaceAll('\0', '.').replace(/^\.\/+/, '');
  const around = path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.';
  if (path.endsWith('.zip')) return [path.slice(0, -'.zip'.length), around];
  return /\.[cm]?[jt]s$/.test(path) ? [around] : [path === '' ? '.' : path];
}

function handlerIn(handler: string, folder: string, at: Location, sources: readonly string[]): Handler | undefined {
  const [first, ...others] = sources.flatMap((source) => handlerOf(handler, folder, at, source) ?? []);
  return first && { ...first, files: [...new Set([first, ...others].flatMap(({ files }) => files))] };
}

function variablesOf(value: TerraformValue | undefined): Variables {
  const entries = value ? alternatives(value).flatMap((one) => (one.kind === 'object' ? one.entries : [])) : [];
  return Object.fromEntries(entries.map(([name, member]) => [name, plainValue(member)]));
}
