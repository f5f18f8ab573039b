import type { Location } from '../../extract/location';

/**
 * What a workspace declares of its own infrastructure, whatever tool reads the declaration: plain data, the one form in which text formats
 * (serverless.yml, templates, Terraform, workflows …) and infrastructure written in TypeScript (CDK, Pulumi, SST …) meet the code.
 *
 * Every part has its place: a file relative to the root and a range of UTF-16 offsets. What cannot be told is said to be unknown, with the reason,
 * and never left out.
 */
export interface Infrastructure {
  readonly deployments: readonly Deployment[];
  readonly environments: readonly ProcessEnvironment[];
  readonly functions: readonly DeclaredFunction[];
  readonly resources: readonly DeclaredResource[];
}

export type Tool =
  | 'amplify'
  | 'apprunner'
  | 'cdk'
  | 'cdktf'
  | 'cloudformation'
  | 'configuration' // our own: `deployments` in regionlint.config.json
  | 'docker'
  | 'docker-compose'
  | 'dotenv'
  | 'ecs'
  | 'github-actions'
  | 'gitlab-ci'
  | 'package-script'
  | 'pulumi'
  | 'render'
  | 'sam'
  | 'serverless'
  | 'sst'
  | 'terraform'
  | 'vercel';

/** A region that the workspace's own infrastructure and settings give, with the place that decides. */
export interface DeployedRegion extends Location {
  readonly region: string;
  readonly note: string;
  /** Nothing says that the whole workspace is deployed there: it is only that nothing says otherwise of this code. */
  readonly isAssumed?: true;
}

/** What decides a region. `at` is where that stands; where nothing is written, it is where it would be. */
export type RegionSource =
  /** `isLastResort`: whoever deploys may say another on the command line. */
  | { readonly kind: 'literal'; readonly region: string; readonly at: Location; readonly when?: string; readonly isLastResort?: true }
  /** Nothing is written, and the tool takes this region itself. */
  | { readonly kind: 'tool-default'; readonly region: string; readonly tool: Tool; readonly at: Location; readonly note: string }
  /** A variable of the process that deploys (`AWS_REGION` for Terraform without a region), and what holds where it is not set. */
  | { readonly kind: 'environment'; readonly variable: string; readonly fallback?: RegionSource; readonly at: Location }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Location };

/**
 * One thing that is deployed as a whole: a CDK, SST or Pulumi stack, a Serverless Framework service, a template, a Terraform provider
 * (with its alias) of one root module. The range is that of its name or of the block that declares it.
 */
export interface Deployment extends Location {
  /** Unique in the workspace: `serverless:services/api/serverless.yml`. */
  readonly id: string;
  readonly tool: Tool;
  /** As people call it: the service's, stack's or alias's name. */
  readonly name?: string;
  /** Folders relative to the root, `''` the root itself, whose code it deploys where no function tells more. Empty: it deploys no code. */
  readonly covers: readonly string[];
  /** All the regions to which it goes: several where it is deployed several times. Alternatives that stages choose have a `when`. */
  readonly regions: readonly RegionSource[];
  /** What holds for every function in it. */
  readonly variables: Variables;
  /** Where that is, all things considered: the join fills it in. */
  readonly deployedTo?: readonly DeployedRegion[];
}

/**
 * Variables that some process sees and that no function declaration gives: those of a workflow's job, a package script, an .env file, a
 * container. Either a program of this folder runs with them, or a tool deploys with them (`AWS_REGION=… cdk deploy`).
 */
export interface ProcessEnvironment extends Location {
  readonly tool: Tool;
  readonly name?: string;
  /** Folders relative to the root, `''` the root itself. */
  readonly covers: readonly string[];
  readonly variables: Variables;
  /** The commands that it runs, where they are known: they may deploy something, and say where. */
  readonly commands?: readonly { readonly text: string; readonly at: Location }[];
}

export type Variables = Readonly<Record<string, VariableValue>>;

/** What a variable is set to. */
export type VariableValue =
  /** `\0` stands in `text` for each part that cannot be told (`${AWS::AccountId}`); `when`: it is this one of several (`stage is 'prod'`). */
  | { readonly kind: 'text'; readonly text: string; readonly at: Location; readonly when?: string }
  /** The name, ARN, URL … of something that the workspace declares. */
  | { readonly kind: 'resource'; readonly resource: ResourceId; readonly attribute: 'name' | 'arn' | 'url' | 'other'; readonly at: Location }
  /** Handed on from the process that deploys; the variable `AWS::Region` is the region of the deployment itself, whatever the tool calls it. */
  | { readonly kind: 'environment'; readonly variable: string; readonly fallback?: VariableValue; readonly at: Location }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Location };

/** `DeclaredResource.id`. */
export type ResourceId = string;

/** A Lambda function. The range is that of its name or of the construct's expression. */
export interface DeclaredFunction extends Location {
  readonly tool: Tool;
  /** Logical id, or the name that its declaration uses. */
  readonly name: string;
  /** `Deployment.id`. */
  readonly deployment: string;
  /** Where it is not its deployment's: Lambda@Edge, Terraform's `region` of one resource. */
  readonly regions?: readonly RegionSource[];
  /** Undefined where it has no code in this workspace (an image, a layer's handler) or where that cannot be told. */
  readonly handler?: Handler;
  /** Its own; those of its deployment hold as well, and its own first. */
  readonly variables: Variables;
  /** Declared resources that it may use by other means than a variable: grants, links, bindings. */
  readonly uses?: readonly ResourceId[];
  /** Where it runs: the join fills it in. */
  readonly deployedTo?: readonly DeployedRegion[];
  /** The file of the workspace that implements it: the join fills it in. */
  readonly implementedBy?: string;
}

export interface Handler {
  /**
   * The files that may implement it, best first, relative to the root; with or without an extension (`src/a` stands for src/a.ts, src/a.js,
   * src/a/index.ts …). Whoever joins takes the first that exists.
   */
  readonly files: readonly string[];
  /** The export that is called; undefined where it cannot be told. */
  readonly export?: string;
  readonly at: Location;
}

/** What a resource is, as far as it matters what becomes of it when its region is gone. */
export type ResourceKind = 'table' | 'secret' | 'parameter' | 'key' | 'bucket' | 'queue' | 'topic' | 'user-pool' | 'certificate' | 'other';

/** Something in AWS that holds data. The range is that of its logical id, its name or its construct's expression. */
export interface DeclaredResource extends Location {
  /** Unique in the workspace. */
  readonly id: ResourceId;
  readonly tool: Tool;
  readonly kind: ResourceKind;
  /** AWS SDK v3 package suffix: `dynamodb`. */
  readonly service: string;
  /** As its tool calls it: `AWS::DynamoDB::Table`, `aws_dynamodb_table`, `TableV2`. */
  readonly type: string;
  /** Logical id, or the name that its declaration uses. */
  readonly logicalId: string;
  /** Its name in AWS: `\0` stands for each part that cannot be told. Undefined where the tool makes one up. */
  readonly name?: { readonly text: string; readonly at: Location };
  /** `Deployment.id`. */
  readonly deployment: string;
  /** Where it is not its deployment's. */
  readonly regions?: readonly RegionSource[];
  /** In which further regions its data is kept: table and secret replicas, replica keys, buckets to which it replicates. */
  readonly replicas: readonly Replica[];
  /** Of a table with multi-region strong consistency: the region that only takes part in writes. */
  readonly witness?: RegionSource;
  /** `strong`: multi-region strong consistency. Undefined where it is not a global table. */
  readonly consistency?: 'eventual' | 'strong';
  /** Of a key: may be replicated (`MultiRegion`, `multi_region`), which cannot be changed later. */
  readonly isMultiRegion?: boolean;
  /** Declared for tests or for a local emulator only. */
  readonly isTest?: boolean;
  /** Where it is made, its replicas apart: the join fills it in. */
  readonly deployedTo?: readonly DeployedRegion[];
}

export interface Replica {
  readonly region: RegionSource;
  readonly at: Location;
}

/** The variable that stands for the deployment's own region. */
export const OWN_REGION = 'AWS::Region';

export const NO_INFRASTRUCTURE: Infrastructure = { deployments: [], environments: [], functions: [], resources: [] };

/** Do two sources decide in the same way? */
export function sameRegion(a: RegionSource, b: RegionSource): boolean {
  if (a.kind === 'literal' && b.kind === 'literal') return a.region === b.region && a.when === b.when;
  return a.kind === 'environment' && b.kind === 'environment' && a.variable === b.variable;
}
