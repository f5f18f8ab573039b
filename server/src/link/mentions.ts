import type { ClassFact, Statement } from '../extract/facts';

export type AnyNode = Readonly<Record<string, unknown>>;

/** What stands in a top-level statement. */
export interface Mentions {
  /** Ids are given in the order of the text, so a top-level statement owns one stretch of them. */
  readonly firstId: number;
  readonly lastId: number;
  readonly names: ReadonlySet<string>;
  /** Variables that it assigns to. */
  readonly assigned: ReadonlySet<string>;
  /** Modules that it loads by `import('…')`. */
  readonly loads: readonly string[];
  /** It reads or writes a member `config`. */
  readonly hasConfigMember: boolean;
}

const known = new WeakMap<Statement, Mentions>();

/** Found in one walk and kept as long as the facts are: each round of linking asks again. */
export function mentionsOf(statement: Statement): Mentions {
  let mentions = known.get(statement);
  if (!mentions) known.set(statement, (mentions = find(statement)));
  return mentions;
}

function find(statement: Statement): Mentions {
  let firstId = Number.POSITIVE_INFINITY;
  let lastId = -1;
  let hasConfigMember = false;
  const names = new Set<string>();
  const assigned = new Set<string>();
  const loads: string[] = [];
  if (statement.kind === 'class') for (const type of injectedTypes(statement.cls)) names.add(type);
  visit(statement, ({ id, kind, name, property, specifier, target }) => {
    if (typeof id === 'number') {
      if (id < firstId) firstId = id;
      if (id > lastId) lastId = id;
    }
    if (kind === 'name') names.add(String(name));
    else if (kind === 'assign' && isNode(target) && target.kind === 'bind') assigned.add(String(target.name));
    else if (kind === 'member' && property === 'config') hasConfigMember = true;
    else if (kind === 'import' && specifier !== null && typeof specifier === 'object' && 'value' in specifier) loads.push(String(specifier.value));
  });
  return { firstId, lastId, names, assigned, loads, hasConfigMember };
}

/** What a container hands to a class goes by the types of its constructor's parameters and of its decorated fields. */
function injectedTypes({ decorators, construct, members }: ClassFact): readonly string[] {
  const fields = members.filter((member) => member.kind === 'field' && member.decorators);
  return [...(decorators.length > 0 ? (construct?.parameters ?? []) : []), ...fields].flatMap(({ type }) => type?.split('.')[0] ?? []);
}

export function namesIn(node: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visit(node, (part) => (part.kind === 'name' ? found.add(String(part.name)) : 0));
  return found;
}

/** Calls `enter` with every node of a piece of facts. */
export function visit(node: unknown, enter: (node: AnyNode) => unknown): void {
  if (Array.isArray(node)) for (const item of node) visit(item, enter);
  else if (isNode(node)) {
    enter(node);
    for (const part of Object.values(node)) if (typeof part === 'object') visit(part, enter);
  }
}

export function isNode(node: unknown): node is AnyNode {
  return node !== null && typeof node === 'object';
}
