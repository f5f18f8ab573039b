import type { CarrierKind } from '../aws/catalog';
import type { FileProblem, Location } from '../extract/location';
import type { DeployedRegion, Infrastructure, ResourceId } from './infrastructure/declarations';

/** What decides a region; see docs/map.md for the contract. */
export type Binding = 'pinned' | 'defaulted' | 'ambient' | 'unresolved';

/** One step on the way from a use to what decides its region, nearest first. */
export interface TraceStep extends Location {
  readonly kind: TraceKind;
  readonly note: string;
}

export type TraceKind =
  | 'client' //        the client's construction
  | 'option' //        the `region` (or `endpoint` …) member that is read
  | 'value' //         a variable, field, property or return the value passes through
  | 'argument' //      a call's argument that becomes a parameter
  | 'fallback' //      `a ?? b`, `a || b`, a default: the literal is taken when the environment is silent
  | 'literal' //       the literal that decides
  | 'environment' //   the environment variable that decides
  | 'default-chain' // nothing in code: the SDK's own default chain decides
  | 'obstacle'; //     the place behind which nothing can be told

/** Why a region cannot be told. */
export type ObstacleKind =
  | 'parameter' //     a parameter of an entry point or of an exported function that nobody in the workspace calls
  | 'command-line' //  what somebody gives on the command line
  | 'external' //      an answer of a library, of AWS, of a network or a file
  | 'unknown-key' //   a table looked up by a key that cannot be told
  | 'unknown-write' // a member written through an alias that cannot be told
  | 'recursion'
  | 'bound' //         a limit of the analysis was hit
  | 'unsupported'; //  syntax or semantics that are not modelled

export interface Obstacle extends Location {
  readonly kind: ObstacleKind;
  readonly note: string;
}

/** A literal region that some state of the environment selects. `when` is readable: `STAGE = 'production'`, `X is not set`. */
export interface PossibleRegion {
  readonly value: string;
  readonly when: string;
}

export type { DeployedRegion };

export interface RegionBinding {
  readonly binding: Binding;
  /** `pinned`: all literal regions it can take; `defaulted`: those used when the environment is silent; else empty. Sorted. */
  readonly values: readonly string[];
  /** Names of the environment variables that can decide it, `AWS_REGION` for the SDK's own default chain. Sorted. */
  readonly environment: readonly string[];
  readonly possible: readonly PossibleRegion[];
  /** From the use to what decides, nearest first. Never empty. */
  readonly trace: readonly TraceStep[];
  readonly deployed: readonly DeployedRegion[];
  /** Only with `unresolved`. */
  readonly obstacle?: Obstacle;
}

/** A resource that an operation's input names together with a region: an ARN, a user pool's id. */
export interface NamedResource {
  /** The whole text; `…` for what is not known of it. */
  readonly text: string;
  readonly kind: CarrierKind;
  readonly region: string;
  /** Of an ARN. */
  readonly service?: string;
}

/** The name of a table, bucket … (`\0` for each part that is not known), or the environment variable that holds it. */
export type Target = { readonly kind: 'name'; readonly text: string } | { readonly kind: 'environment'; readonly variable: string };

export type UseKind = 'client' | 'operation' | 'arn' | 'endpoint' | 'resource';

/** How the use is written down. */
export type Via = 'sdk-v3' | 'sdk-v2' | 'amplify' | 'cdk' | 'cdktf' | 'cloudformation' | 'serverless' | 'sst' | 'terraform' | 'pulumi' | 'library' | 'literal';

/** One place where the program depends on an AWS service. */
export interface Use extends Location {
  readonly id: string;
  readonly kind: UseKind;
  /** AWS SDK v3 package suffix: `dynamodb` for `@aws-sdk/client-dynamodb`, whatever names it. */
  readonly service: string;
  /** API name, `GetItem`; with `kind: 'operation'` only. */
  readonly operation?: string;
  readonly via: Via;
  /** For an operation: ids of the `client` uses it can go through. */
  readonly clients: readonly string[];
  readonly region: RegionBinding;
  /** Host names the SDK would call, where known. */
  readonly hosts: readonly string[];
  /** Regions in which those hosts live: `us-east-1` for IAM, whatever `region` says. */
  readonly hostedIn: readonly string[];
  /** True in test files, stories, mocks and the like: shown on demand, never warned about. */
  readonly isTest: boolean;
  /** For `arn` and `endpoint`: the literal's text. */
  readonly literal?: string;
  /** For an operation: the resources of which its input names a region, where there are some. */
  readonly names?: readonly NamedResource[];
  /** For an operation: which of the service's resources its input names, as far as that can be told. */
  readonly targets?: readonly Target[];
  /**
   * Only where its code runs in several regions, and the service is one that has a region: does it go to the region of its deployment, or stay behind in
   * one of its own?
   */
  readonly follows?: { readonly deployment: boolean; readonly codeRunsIn: readonly string[] };
  /** For an operation: the declared resources that it names. */
  readonly resources?: readonly ResourceId[];
  /** What rules may want to know beyond the region: `globalEndpoint`, `hiddenSts`, `localEndpoint`, `misspelledRegionKey`, `decidedInTest`, `handedOut` … */
  readonly traits: readonly string[];
}

export interface Entrypoint extends Location {
  readonly name?: string;
  readonly kind: 'lambda' | 'http' | 'job' | 'script' | 'export';
  /** Somebody waits for its answer: a route, or a Lambda function that answers with an HTTP status. */
  readonly isRequest?: boolean;
  /** Of an export: the files that nobody imports and that lead to it, where it is in none itself. */
  readonly roots?: readonly string[];
  /** Those of its `roots` that export a handler of Lambda. */
  readonly handlers?: readonly string[];
  /** Of an export: nobody imports it, while the workspace has other code that nobody imports and that has nothing to do with AWS: the program is there. */
  readonly isUnused?: true;
  /** Of an export or a script: only command lines and programs of infrastructure lead there, which people and pipelines run. */
  readonly isTool?: true;
  /** Ids of the uses that can run when it is entered. */
  readonly reaches: readonly string[];
  /** How many calls on its way are not followed: into code that nobody sees with functions or clients in hand, or beyond a bound. Absent: none. */
  readonly unfollowed?: number;
  /** Only where an outage is played. */
  readonly failure?: Failure;
}

/** What becomes of an entry point while a service is out; see docs/map.md for the contract. */
export type Verdict = 'fails' | 'degrades' | 'survives' | 'unaffected';

/** What an outage does to an entry point, and by what. */
export interface Failure {
  /** Absent where the region of `undecided` uses would decide. */
  readonly verdict?: Verdict;
  /** Ids of the uses whose ambient or unresolved region would decide. */
  readonly undecided?: readonly string[];
  /** The verdict where `undecided` uses go to the failed region, and where they do not. */
  readonly conditional?: { readonly there: Verdict; readonly elsewhere: Verdict };
  /** Of what is undecided: the verdict in each region that the workspace deploys the `undecided` uses to, and in each environment of the configuration. */
  readonly regions?: readonly { readonly region: string; readonly verdict: Verdict }[];
  readonly environments?: readonly { readonly environment: string; readonly verdict: Verdict }[];
  /** Ids of the operations that are lost. */
  readonly lost: readonly string[];
  /** Where it ends in an error. */
  readonly fatal: readonly Location[];
  /** Ids of the operations that are lost again and again, in the same region. */
  readonly retried: readonly string[];
  /** Ids of the operations that are called only because of the outage. */
  readonly failover: readonly string[];
  /** Ids of those of them that are lost as well. */
  readonly futile: readonly string[];
  /** Ids of the operations that are lost while modules are loaded: without them nothing starts. */
  readonly coldStart: readonly string[];
}

/** The result of `link`: everything that rules, verdicts and reports are made of. */
export interface DependencyMap {
  readonly uses: readonly Use[];
  readonly entrypoints: readonly Entrypoint[];
  /** What the workspace declares of its own infrastructure. */
  readonly infrastructure: Infrastructure;
  readonly problems: readonly FileProblem[];
}
