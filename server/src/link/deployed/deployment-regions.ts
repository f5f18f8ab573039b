import type { AwsCatalog } from '../../aws/catalog';
import type { Location } from '../../extract/location';
import type { DeclaredFunction, DeclaredResource, Deployment, Infrastructure, ProcessEnvironment, RegionSource, Tool, VariableValue } from '../infrastructure/declarations';
import { OWN_REGION } from '../infrastructure/declarations';
import { regionSource } from '../infrastructure/values';
import type { DeployedRegion } from '../map';
import { contains, folderOf } from '../resolution/paths';

/** Variables that every tool and SDK takes for the region. */
export const REGION_VARIABLES: ReadonlySet<string> = new Set(['AWS_REGION', 'AWS_DEFAULT_REGION', 'CDK_DEFAULT_REGION', 'AMAZON_REGION']);

/** As their makers write them. */
const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  amplify: 'Amplify', apprunner: 'App Runner', cdk: 'CDK', cdktf: 'CDK for Terraform', cloudformation: 'CloudFormation', configuration: 'the configuration', docker: 'the image', 'docker-compose': 'Compose', dotenv: 'the .env file', ecs: 'ECS',
  'github-actions': 'GitHub Actions', 'gitlab-ci': 'GitLab CI', 'package-script': 'the package script', pulumi: 'Pulumi', render: 'Render', sam: 'SAM', serverless: 'the Serverless Framework', sst: 'SST', terraform: 'Terraform', vercel: 'Vercel',
};

/** How each tool is told to deploy on a command line. */
const COMMANDS: Partial<Readonly<Record<Tool, RegExp>>> = {
  cdk: /\bcdk\b.*\bdeploy\b/,
  cdktf: /\bcdktf\b.*\bdeploy\b/,
  cloudformation: /\bcloudformation\b.*\b(?:deploy|create-stack|update-stack)\b/,
  pulumi: /\bpulumi\b.*\bup\b/,
  sam: /\bsam\b.*\b(?:deploy|package)\b|\bcloudformation\b/,
  serverless: /\b(?:serverless|sls|osls)\b.*\bdeploy\b/,
  sst: /\bsst\b.*\bdeploy\b/,
  terraform: /\b(?:terraform|tofu|terragrunt)\b.*\b(?:apply|plan)\b/,
};

const ANY_DEPLOYMENT = /deploy|\bapply\b|\bpulumi up\b/i;

/** Jobs that try something out, or publish what is written about it. */
const TRIES = /(?:^|[^a-z])(?:e2e|integration|tests?|docs?|lint|previews?|benchmarks?)(?:[^a-z]|$)/i;

/** Where deployments go: what they say themselves, and where they leave it to a process, what the processes of the workspace say. */
export class DeploymentRegions {
  private readonly byId: ReadonlyMap<string, Deployment>;
  private readonly known = new Map<string, readonly DeployedRegion[]>();
  private readonly onlyByTool = new Map<Tool, readonly DeployedRegion[]>();

  constructor(
    private readonly infrastructure: Infrastructure,
    private readonly aws: Pick<AwsCatalog, 'isRegion'>,
  ) {
    this.byId = new Map(infrastructure.deployments.map((deployment) => [deployment.id, deployment]));
  }

  deployment(id: string): Deployment | undefined {
    return this.byId.get(id);
  }

  ofDeployment(deployment: Deployment): readonly DeployedRegion[] {
    let regions = this.known.get(deployment.id);
    if (!regions) {
      this.known.set(deployment.id, []);
      regions = isOfUnknownProject(deployment) ? this.onlyOf(deployment.tool) : unique(this.bySources(deployment));
      this.known.set(deployment.id, regions);
    }
    return regions;
  }

  /** Of a function or a resource: its own, or its deployment's. */
  of({ regions, deployment }: DeclaredFunction | DeclaredResource): readonly DeployedRegion[] {
    const owner = this.byId.get(deployment);
    if (regions && owner) return unique(regions.flatMap((source) => this.resolve(source, owner)));
    return owner ? this.ofDeployment(owner) : [];
  }

  /** The one region that everything goes to which a tool deploys in this workspace; empty where there are several, or one cannot be told. */
  private onlyOf(tool: Tool): readonly DeployedRegion[] {
    let only = this.onlyByTool.get(tool);
    if (!only) {
      const each = this.infrastructure.deployments.filter((one) => one.tool === tool && !isOfUnknownProject(one)).map((one) => this.ofDeployment(one));
      const all = each.flat();
      const isOne = each.every(({ length }) => length > 0) && new Set(all.map(({ region }) => region)).size === 1;
      only = isOne ? all.slice(0, 1).map((one) => ({ ...one, isAssumed: true as const, note: `${one.note}; it is the only region to which ${TOOL_NAMES[tool]} deploys in this workspace` })) : [];
      this.onlyByTool.set(tool, only);
    }
    return only;
  }

  private bySources(deployment: Deployment): readonly DeployedRegion[] {
    const commanded = this.commandedRegions(deployment);
    // A command that names a region takes the place of what holds without one.
    const sources = commanded.length > 0 ? deployment.regions.filter((source) => source.kind === 'literal' && source.when === undefined) : deployment.regions;
    return [...commanded, ...sources.flatMap((source) => this.resolve(source, deployment))];
  }

  resolve(source: RegionSource, deployment: Deployment): readonly DeployedRegion[] {
    const name = `${TOOL_NAMES[deployment.tool]}${deployment.name === undefined ? '' : ` (${deployment.name})`}`;
    switch (source.kind) {
      case 'literal':
        return this.region(source.region, source.at, `${name} deploys there${source.when === undefined ? '' : ` where ${source.when}`}`);
      case 'tool-default':
        return this.region(source.region, source.at, source.note);
      case 'environment': {
        if (source.variable === OWN_REGION) return this.ofDeployment(deployment);
        const given = this.ofProcesses(source.variable, deployment);
        if (given.length > 0) return given;
        return source.fallback ? this.resolve(whereSilent(source.fallback, source.variable), deployment) : [];
      }
      default:
        return [];
    }
  }

  /** What the processes that may run a deployment set a variable to. */
  private ofProcesses(variable: string, deployment: Deployment): readonly DeployedRegion[] {
    const folder = folderOf(deployment.file);
    const candidates = this.infrastructure.environments.filter((environment) => environment.covers.some((cover) => contains(cover, folder)) && variablesNamed(environment, variable).length > 0);
    const deploying = candidates.filter((environment) => runsDeployment(environment, COMMANDS[deployment.tool] ?? ANY_DEPLOYMENT));
    const others = candidates.filter(isDeploying);
    const settings = candidates.filter(({ tool }) => tool === 'dotenv');
    const [chosen = []] = [deploying, others, settings].filter((one) => one.length > 0);
    return chosen.flatMap((environment) => this.ofEnvironment(environment, variable));
  }

  /** The region that an environment gives a variable. */
  ofEnvironment(environment: ProcessEnvironment, variable: string): readonly DeployedRegion[] {
    const note = `${TOOL_NAMES[environment.tool]}${environment.name === undefined ? '' : ` (${environment.name})`} sets it`;
    return variablesNamed(environment, variable).flatMap((value) => this.ofSource(regionSource(value), note));
  }

  private ofSource(source: RegionSource, note: string): readonly DeployedRegion[] {
    if (source.kind === 'literal') return this.region(source.region, source.at, `${note}${source.when === undefined ? '' : ` where ${source.when}`}`);
    return source.kind === 'environment' && source.fallback ? this.ofSource(source.fallback, note) : [];
  }

  /** The region of a variable that infrastructure gives to what runs in a deployment. */
  ofVariable(value: VariableValue, own: readonly DeployedRegion[], note: string): readonly DeployedRegion[] {
    if (value.kind === 'environment' && value.variable === OWN_REGION) return own.map((one) => ({ ...one, note: `${note}, the region of the deployment: ${one.note}` }));
    return this.ofSource(regionSource(value), note);
  }

  /** `serverless deploy --region eu-west-1` in a script or a job. */
  private commandedRegions(deployment: Deployment): readonly DeployedRegion[] {
    const command = COMMANDS[deployment.tool];
    const folder = folderOf(deployment.file);
    if (!command || !TAKES_REGION.has(deployment.tool)) return [];
    return this.infrastructure.environments
      .filter(({ covers }) => covers.some((cover) => contains(cover, folder)))
      .flatMap(({ commands = [] }) => commands)
      .flatMap(({ text, at }) => text.split(/\n|&&|;|\|\|/).filter((line) => command.test(line)).flatMap((line) => {
        const region = /(?:--region|\s-r)[ =]["']?([a-z0-9-]+)/.exec(line)?.[1];
        return region === undefined ? [] : this.region(region, at, `a command deploys with --region ${region}`);
      }));
  }

  private region(region: string, at: Location, note: string): readonly DeployedRegion[] {
    return this.aws.isRegion(region) ? [{ ...at, region, note }] : [];
  }
}

/** What stands in for a variable that is not set. */
function whereSilent(source: RegionSource, variable: string): RegionSource {
  return source.kind === 'literal' && source.when === undefined ? { ...source, when: `${variable} is not set` } : source;
}

/** Nothing at all is known of where it goes: a stack that no app in the workspace makes. */
function isOfUnknownProject({ regions }: Deployment): boolean {
  return regions.length > 0 && regions.every(({ kind }) => kind === 'unknown');
}

/** Tools whose command line names a region. */
const TAKES_REGION: ReadonlySet<Tool> = new Set<Tool>(['serverless', 'sam', 'cloudformation']);

/** Does it run a command of that form? Other people's actions deploy as well: their jobs are known by their names. */
function runsDeployment({ name = '', commands = [] }: ProcessEnvironment, pattern: RegExp): boolean {
  return pattern.test(name) || commands.some(({ text }) => pattern.test(text));
}

/** Does it deploy something for others to use? */
export function isDeploying(environment: ProcessEnvironment): boolean {
  const { name = '', file } = environment;
  return !TRIES.test(name) && !TRIES.test(file.slice(file.lastIndexOf('/') + 1)) && runsDeployment(environment, ANY_DEPLOYMENT);
}

/** A variable; the region's has several names, of which any will do. */
function variablesNamed({ variables }: ProcessEnvironment, name: string): readonly VariableValue[] {
  const names = REGION_VARIABLES.has(name) ? [...REGION_VARIABLES] : [name];
  return names.flatMap((one) => variables[one] ?? []).slice(0, 1);
}

export function unique(regions: readonly DeployedRegion[]): readonly DeployedRegion[] {
  return regions.filter((one, i) => regions.findIndex((other) => isSamePlace(one, other)) === i);
}

export function isSamePlace(one: DeployedRegion, other: DeployedRegion): boolean {
  return other.region === one.region && other.file === one.file && other.range.start === one.range.start;
}
