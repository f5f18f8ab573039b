import { attributeOf, blocksOf, EMPTY_BODY, type HclBlock, type HclBody } from '../../../extract/hcl/hcl';
import type { Location } from '../../../extract/location';
import { folderOf, join } from '../../resolution/paths';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure, RegionSource } from '../declarations';
import { filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { packageAround } from '../package-folder';
import { text } from '../values';
import { NO_LOCALS, TerraformModule } from './module';
import { declaredFunction, declaredResource, LAMBDA_MODULE, TABLE_MODULE, TYPES } from './resources';
import { choice, regionSources, type TerraformValue } from './terraform-value';
import { type TerragruntUnit, terragruntUnits } from './terragrunt';

/** Types that run a program of the workspace. */
const RUNS_CODE = /^aws_(?:lambda_function|ecs_(?:service|task_definition)|apprunner_service|batch_job_definition|instance|launch_template|elastic_beanstalk_environment|amplify_app)$/;

const MOST_MODULES = 200;

/** Terraform's root modules with the modules that they call, and the variables that files give them. */
export function readTerraform(files: InfrastructureFiles, serviceOf: (type: string) => string | undefined): Partial<Infrastructure> {
  return new TerraformReader(files, serviceOf).read();
}

class TerraformReader {
  private readonly bodies = new Map<string, HclBody>();
  private readonly deployments: Deployment[] = [];
  private readonly functions: DeclaredFunction[] = [];
  private readonly resources: DeclaredResource[] = [];
  private modules = 0;

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly serviceOf: (type: string) => string | undefined,
  ) {
    for (const file of filesOfKind(files, 'terraform')) {
      const facts = files.facts(file);
      if (facts?.kind !== 'hcl') continue;
      const folder = folderOf(file);
      const known = this.bodies.get(folder);
      this.bodies.set(folder, { attributes: [], blocks: [...(known?.blocks ?? []), ...facts.body.blocks] });
    }
  }

  read(): Partial<Infrastructure> {
    const called = new Set([...this.bodies].flatMap(([folder, body]) => blocksOf(body, 'module').flatMap((block) => sourceOf(block, folder) ?? [])));
    const units = terragruntUnits(this.files);
    for (const { module } of units) called.add(module);
    for (const [folder, body] of this.bodies) if (!called.has(folder)) this.readRoot(folder, body);
    for (const unit of units) this.readRoot(unit.folder, this.bodies.get(unit.module) ?? EMPTY_BODY, unit);
    return { deployments: this.deployments, functions: this.functions, resources: this.resources };
  }

  /** A module that is deployed by itself; by Terragrunt from another folder, and more than once. */
  private readRoot(folder: string, body: HclBody, unit?: TerragruntUnit): void {
    const blocks = blocksOf(body, 'provider').filter(({ labels }) => labels[0] === 'aws');
    const usesAws = blocks.length > 0 || blocksOf(body, 'resource').some(({ labels }) => labels[0]?.startsWith('aws_'));
    if (!usesAws && blocksOf(body, 'module').length === 0) return;
    const providers = new Map<string, string>([['', `terraform:${folder}`], ...blocks.flatMap((block): [string, string][] => (aliasOf(block) === '' ? [] : [[aliasOf(block), `terraform:${folder}#${aliasOf(block)}`]]))]);
    const regions = new Map<string, readonly RegionSource[]>();
    const inputs = unit?.inputs ?? this.variablesOf(folder, body);
    const root = new TerraformModule({ folder: unit?.module ?? folder, body, prefix: '', inputs, providers, resource: (type, name) => this.idOf(body, type, name, `terraform:${folder}`, ''), regionsOf: (id) => regions.get(id) });
    for (const block of blocks) regions.set(providers.get(aliasOf(block)) ?? '', regionsOfProvider(root, block));
    const first = unit?.at ?? blocks[0]?.at ?? body.blocks.find(({ type }) => type === 'resource' || type === 'module')?.at;
    if (!regions.has(`terraform:${folder}`) && first) regions.set(`terraform:${folder}`, unit?.regions ?? [{ kind: 'environment', variable: 'AWS_REGION', at: first }]);
    const before = this.resources.length + this.functions.length;
    const runsCode = this.readModule(root, folder);
    if (!usesAws && before === this.resources.length + this.functions.length && !runsCode) return;
    for (const [alias, id] of providers) {
      const block = blocks.find((one) => aliasOf(one) === alias);
      const at: Location | undefined = unit?.at ?? block?.at ?? first;
      if (at) this.deployments.push({ ...at, id, tool: 'terraform', ...(alias === '' ? unit && { name: folder } : { name: alias }), covers: alias === '' && runsCode ? [packageAround(folder)] : [], regions: regions.get(id) ?? [], variables: {} });
    }
  }

  /** Reads the resources of a module and of those that it calls; tells whether any of them runs code. */
  private readModule(module: TerraformModule, root: string): boolean {
    if (++this.modules > MOST_MODULES) return false;
    let runsCode = false;
    for (const block of blocksOf(module.body, 'module')) runsCode = this.readCall(module, block, root) || runsCode;
    for (const block of blocksOf(module.body, 'resource')) {
      const [type = '', name = ''] = block.labels;
      if (module.isAbsent(block.body)) continue;
      if (RUNS_CODE.test(type)) runsCode = true;
      const id = module.resource(type, name);
      const resource = id === undefined ? undefined : declaredResource(module, block, id, { service: this.serviceOf(type) ?? type, isTest: this.files.isTest(block.at.file) });
      if (resource) this.resources.push(resource);
      if (type === 'aws_lambda_function') this.addFunction(module, block);
    }
    return runsCode;
  }

  private addFunction(module: TerraformModule, block: HclBlock): void {
    const found = declaredFunction(module, block, module.folder);
    if (found) this.functions.push(found);
  }

  private readCall(module: TerraformModule, block: HclBlock, root: string): boolean {
    if (module.isAbsent(block.body)) return false;
    const source = attributeOf(block.body, 'source')?.value;
    const name = block.labels[0] ?? '';
    const registry = source?.kind === 'literal' ? String(source.value) : '';
    if (registry === LAMBDA_MODULE) {
      this.addFunction(module, block);
      return true;
    }
    if (registry === TABLE_MODULE) this.addTable(module, block, name);
    const folder = sourceOf(block, module.folder);
    const body = folder === undefined ? undefined : this.bodies.get(folder);
    if (folder === undefined || !body || module.prefix.split('.').length > 12) return false;
    const locals = module.eachOf(block.body);
    const inputs = new Map(block.body.attributes.filter((attribute) => !META.has(attribute.name)).map((attribute) => [attribute.name, module.evaluate(attribute.value, locals)]));
    const prefix = `${module.prefix}module.${name}.`;
    const child = new TerraformModule({ folder, body, prefix, inputs, providers: childProviders(module, block), resource: (type, own) => this.idOf(body, type, own, `terraform:${root}`, prefix), regionsOf: (id) => module.regionsOf(id) });
    module.children.set(name, child);
    return this.readModule(child, root);
  }

  /** The registry's module for one table. */
  private addTable(module: TerraformModule, block: HclBlock, name: string): void {
    const locals = module.eachOf(block.body);
    const given = module.attribute(block.body, 'replica_regions', locals);
    const items = given?.kind === 'list' ? given.items : [];
    const replicas = items.flatMap((item) => (item.kind === 'object' ? item.entries.filter(([key]) => key === 'region_name').map(([, value]) => value) : [item]).flatMap(regionSources)).map((region) => ({ region, at: region.at }));
    const tableName = module.attribute(block.body, 'name', locals);
    this.resources.push({
      ...block.at,
      id: `${module.providers.get('') ?? ''}#${module.prefix}module.${name}`,
      tool: 'terraform',
      kind: 'table',
      service: 'dynamodb',
      type: TABLE_MODULE,
      logicalId: name,
      ...(tableName?.kind === 'text' && { name: { text: tableName.text, at: tableName.at } }),
      deployment: module.providers.get('') ?? '',
      replicas,
      ...(replicas.length > 0 && { consistency: 'eventual' }),
      ...(this.files.isTest(block.at.file) && { isTest: true }),
    });
  }

  private idOf(body: HclBody, type: string, name: string, deployment: string, prefix: string): string | undefined {
    const isDeclared = TYPES[type] && blocksOf(body, 'resource').some(({ labels }) => labels[0] === type && labels[1] === name);
    return isDeclared ? `${deployment}#${prefix}${type}.${name}` : undefined;
  }

  /** terraform.tfvars and *.auto.tfvars are always read; another file where somebody asks for it, instead of the default. */
  private variablesOf(folder: string, body: HclBody): ReadonlyMap<string, TerraformValue> {
    const literal = new TerraformModule({ folder, body, prefix: 'variables.', inputs: new Map(), providers: new Map(), resource: () => undefined, regionsOf: () => undefined });
    const given = new Map<string, TerraformValue[]>();
    const always = new Set<string>();
    for (const file of filesOfKind(this.files, 'terraform-variables').filter((one) => one.startsWith(folder === '' ? '' : `${folder}/`))) {
      const facts = this.files.facts(file);
      if (facts?.kind !== 'hcl') continue;
      const isAlways = folderOf(file) === folder && /(?:^|\/)(?:terraform\.tfvars|[^/]+\.auto\.tfvars)$/.test(file);
      for (const { name, value } of facts.body.attributes) {
        if (isAlways) given.set(name, [literal.evaluate(value, NO_LOCALS)]);
        else if (!always.has(name)) given.set(name, [...(given.get(name) ?? []), conditional(literal.evaluate(value, NO_LOCALS), `-var-file=${file.slice(folder === '' ? 0 : folder.length + 1)}`)]);
        if (isAlways) always.add(name);
      }
    }
    return new Map([...given].flatMap(([name, values]) => (values[0] ? [[name, choice(values, values[0].at)] as const] : [])));
  }
}

const META = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

function conditional(value: TerraformValue, when: string): TerraformValue {
  return value.kind === 'text' ? text(value.text, value.at, when) : value;
}

function aliasOf({ body }: HclBlock): string {
  const alias = attributeOf(body, 'alias')?.value;
  return alias?.kind === 'literal' ? String(alias.value) : '';
}

function regionsOfProvider(root: TerraformModule, block: HclBlock): readonly RegionSource[] {
  const region = root.attribute(block.body, 'region');
  return region ? regionSources(region) : [{ kind: 'environment', variable: 'AWS_REGION', at: block.at }];
}

/** `providers = { aws = aws.east }`; without it a module sees the provider that has no alias. */
function childProviders(module: TerraformModule, block: HclBlock): ReadonlyMap<string, string> {
  const given = attributeOf(block.body, 'providers')?.value;
  const fallback = module.providers.get('') ?? '';
  const entries = given?.kind === 'object' ? given.entries : [];
  const passed = entries.map(({ key, value }): [string, string] => {
    const name = key.kind === 'literal' ? String(key.value) : key.kind === 'reference' ? key.path.join('.') : '';
    const alias = value.kind === 'reference' ? value.path.slice(1).join('.') : '';
    return [name.replace(/^aws\.?/, ''), module.providers.get(alias) ?? fallback];
  });
  return new Map([['', fallback], ...passed]);
}

/** The folder of a module that is called by a relative path. */
function sourceOf({ body }: HclBlock, folder: string): string | undefined {
  const source = attributeOf(body, 'source')?.value;
  const path = source?.kind === 'literal' && typeof source.value === 'string' ? source.value : '';
  return /^\.\.?\//.test(path) ? join(folder, path) : undefined;
}
