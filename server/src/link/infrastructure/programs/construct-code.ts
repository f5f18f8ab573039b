import type { FileFacts, FunctionFact } from '../../../extract/facts';
import type { CodeOfInterest } from '../../interesting-code';
import type { LinkInput } from '../../link';

/** Names of constructs that declare something of interest, whatever library they are of. */
const NAMES = [
  'AwsProvider|Provider',
  'Table|TableV2|CfnTable|CfnGlobalTable|GlobalTable|DynamodbTable|DynamodbGlobalTable|DynamodbTableReplica|Dynamo',
  String.raw`\w*Function|\w*Lambda|\w*Api|RestAPI|API|Cron|EventBus|\w*EventSubscription|\w*Site|Auth|Job|Script|Service`,
  'Secret|CfnSecret|DatabaseSecret|SecretsmanagerSecret|StringParameter|StringListParameter|CfnParameter|Parameter',
  'Key|CfnKey|CfnReplicaKey|KmsKey|ReplicaKey|Bucket|CfnBucket|S3Bucket|BucketV2',
  'Queue|CfnQueue|SqsQueue|Topic|CfnTopic|SnsTopic|KinesisStream',
  'UserPool|CfnUserPool|Cognito|Certificate|DnsValidatedCertificate|CfnCertificate',
].join('|');

/** And of what they stand in. */
const SCOPES = 'App|GuRoot|Stage|Stack|NestedStack|TerraformStack';

const CONSTRUCT_NAME = new RegExp(`^(?:${NAMES})$`);
const MADE_NAME = new RegExp(`^(?:${NAMES}|${SCOPES})$`);

/** In a text: makes one of them. */
export const MAKES_CONSTRUCT = new RegExp(`\\bnew\\s+(?:\\w+\\.)*(?:${NAMES}|${SCOPES})\\s*[(<]|\\bextends\\s+(?:\\w+\\.)*(?:${NAMES})\\s*[{<]|\\bdefine(?:Backend|Function|Storage|Auth|Data)\\s*\\(|\\.on(?:Event|Schedule|Object[A-Z]\\w*)\\(`);

/** Methods that everything has: that something of interest has one, too, says nothing of its callers. */
const COMMON = new Set(['get', 'set', 'add', 'map', 'filter', 'forEach', 'find', 'push', 'join', 'create', 'of', 'from', 'all', 'then', 'toString', 'has', 'keys', 'values', 'entries', 'reduce', 'some', 'every', 'includes', 'slice', 'concat', 'default', 'constructor']);

interface Unit {
  readonly fn: FunctionFact;
  readonly file: string;
  /** By which others call it. */
  readonly names: readonly string[];
  readonly mentions: ReadonlySet<string>;
  readonly makes: boolean;
}

/**
 * The functions that make constructs of interest, and those that lead to them by name. What a large program does besides (networks, roles,
 * policies) is of no interest, and much more.
 */
export class ConstructCode implements CodeOfInterest {
  private readonly interesting = new Map<string, Set<number>>();
  private readonly makers = new Set<string>();

  constructor(input: LinkInput, files: ReadonlySet<string>) {
    const units = [...files].flatMap((file) => {
      const facts = input.facts(file);
      return facts ? unitsOf(facts) : [];
    });
    const names = new Set<string>();
    const mark = (unit: Unit): void => {
      const ids = this.interesting.get(unit.file) ?? new Set();
      ids.add(unit.fn.id);
      this.interesting.set(unit.file, ids);
      for (const name of unit.names) if (!COMMON.has(name)) names.add(name);
    };
    let waiting = units;
    for (const unit of units) {
      if (!unit.makes) continue;
      this.makers.add(`${unit.file}:${unit.fn.id}`);
      mark(unit);
    }
    for (let grown = true; grown; ) {
      grown = false;
      const left: Unit[] = [];
      for (const unit of waiting) {
        if (unit.makes || [...unit.mentions].some((name) => names.has(name))) {
          if (!unit.makes) mark(unit);
          grown = true;
        } else left.push(unit);
      }
      waiting = left;
    }
  }

  has(file: string, id: number): boolean {
    return this.interesting.get(file)?.has(id) ?? false;
  }

  /** Does it make one itself? */
  makes(file: string, id: number): boolean {
    return this.makers.has(`${file}:${id}`);
  }

  names(): ReadonlySet<string> {
    return new Set();
  }

  grown(): void {
    throw new Error('The files of infrastructure programs are known from the beginning.');
  }
}

type AnyNode = Readonly<Record<string, unknown>>;

function unitsOf({ body, file }: FileFacts): readonly Unit[] {
  const units: Unit[] = [];
  const visit = (node: unknown, around: { readonly mentions: Set<string>; makes: boolean }, names: readonly string[], isOfInterest = false): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item, around, names);
      return;
    }
    if (!isNode(node)) return;
    if (isFunction(node)) {
      const own = { mentions: new Set<string>(), makes: isOfInterest };
      for (const [key, value] of Object.entries(node)) if (key === 'body' || key === 'parameters') visit(value, own, []);
      units.push({ fn: node, file, names: [...(node.name === undefined ? [] : [node.name]), ...names], mentions: own.mentions, makes: own.makes });
      for (const name of own.mentions) around.mentions.add(name);
      around.makes ||= own.makes;
      return;
    }
    if (node.kind === 'name' && typeof node.name === 'string') around.mentions.add(node.name);
    if (node.kind === 'member' && typeof node.property === 'string') around.mentions.add(node.property);
    if (node.kind === 'new' && MADE_NAME.test(lastName(node.callee))) around.makes = true;
    const inner = namesOf(node);
    for (const [key, value] of Object.entries(node)) {
      if (key === 'construct' && typeof node.name === 'string') visit(value, around, [node.name], CONSTRUCT_NAME.test(lastName(node.heritage)));
      else visit(value, around, inner.length > 0 ? inner : names);
    }
  };
  visit(body, { mentions: new Set(), makes: false }, []);
  return units;
}

/** Names under which a function in this node is known. */
function namesOf(node: AnyNode): readonly string[] {
  if (typeof node.key === 'string') return [node.key];
  const { pattern } = node;
  return isNode(pattern) && pattern.kind === 'bind' && typeof pattern.name === 'string' ? [pattern.name] : [];
}

function lastName(callee: unknown): string {
  if (!isNode(callee)) return '';
  return callee.kind === 'name' ? String(callee.name) : callee.kind === 'member' ? String(callee.property) : '';
}

function isNode(node: unknown): node is AnyNode {
  return node !== null && typeof node === 'object';
}

function isFunction(node: AnyNode): node is AnyNode & FunctionFact {
  return 'isArrow' in node && 'parameters' in node;
}
