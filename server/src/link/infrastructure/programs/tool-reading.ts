import type { Machine } from '../../evaluate/machine';
import type { ConstructData } from '../../models/constructs/construct';
import type { Locate } from '../../uses/region-binding';
import type { HeapObject } from '../../values/heap';
import type { NodeRef, Value } from '../../values/value';
import type { Handler, RegionSource, ResourceKind, Tool } from '../declarations';
import type { InfrastructureFiles } from '../infrastructure-files';
import type { Projects } from './projects';
import type { ToolChain } from './regions';

/** What a construct declares, and in which of its properties that stands. */
export interface ResourceTable {
  readonly kind: ResourceKind;
  /** AWS SDK v3 package suffix. */
  readonly service: string;
  /** The property with its name in AWS. */
  readonly name?: string;
  /** The property with a list of further regions: of texts, or of objects with this member. */
  readonly replicas?: { readonly list: string; readonly member?: string };
  /** Its list of regions has its own among them. */
  readonly listsItself?: boolean;
  /** The property that says `STRONG`. */
  readonly consistency?: string;
  /** The property with the witness's region, or with a list of objects with a region. */
  readonly witness?: string;
  /** The property with its own region. */
  readonly region?: string;
  /** The property that lets a key be replicated. */
  readonly multiRegion?: string;
  /** The list of rules by which it is copied to other resources, and where each names one. */
  readonly copies?: Copies;
}

/** Dotted paths. */
interface Copies {
  readonly rules: string;
  readonly target: string;
}

/** A construct that is nothing by itself but makes a replica of another. */
export interface ReplicationTable {
  /** The property that names the other. */
  readonly of: string;
  /** Where the replica lies; where nothing is said, it is in the construct's own region. */
  readonly copies?: Copies;
}

/** A function that a construct declares; some declare several. */
export interface FunctionParts {
  readonly name: string;
  /** The expression that declares it. */
  readonly at: NodeRef;
  readonly handler?: Handler | undefined;
  readonly environment: Value;
  /** Constructs that it may use. */
  readonly uses: Value;
  readonly regions?: readonly RegionSource[];
}

/** What is deployed as a whole, as a tool sees it. */
export interface DeploymentPlan {
  /** Unique among the tool's. */
  readonly key: string;
  readonly name?: string;
  readonly at: NodeRef;
  /** The file by which its project is found. */
  readonly file: string;
  regions(): readonly RegionSource[];
}

/** What the tools' readings share. */
export interface ReadingContext {
  readonly m: Machine;
  readonly locate: Locate;
  /** All constructs that are known to be made. */
  readonly constructs: readonly HeapObject[];
  readonly files: InfrastructureFiles | undefined;
  /** A construct's id as it is shown, with those around it in its stack; its type where nothing of it can be told. */
  idOf(data: ConstructData): string;
  /** The ids of a construct and of what it is made in. */
  pathOf(data: ConstructData): string;
}

/** How one tool's constructs are understood. */
export interface ToolReading {
  readonly tool: Tool;
  readonly projects: Projects;
  readonly chain: ToolChain;
  resource(data: ConstructData): ResourceTable | undefined;
  replication?(data: ConstructData): ReplicationTable | undefined;
  functions(data: ConstructData): readonly FunctionParts[];
  /** Does it run code of the workspace, without declaring a function? */
  runsCode(data: ConstructData): boolean;
  /** Is a stack a deployment to AWS, whatever is in it? Without it all are. */
  isOfInterest?(stack: ConstructData): boolean;
  deployment(data: ConstructData): DeploymentPlan;
  /** Where a resource or function says its region itself: by its provider. */
  ownRegions?(data: ConstructData): readonly RegionSource[] | undefined;
  /** The name by which a construct refers to what is declared elsewhere. */
  nameOfOther?(data: ConstructData): Value | undefined;
}
