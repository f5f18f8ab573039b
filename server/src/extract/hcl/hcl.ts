import type { Location, TextRange } from '../location';

/** What a Terraform file says: blocks and attributes in order, each with its place. Values are expressions, which only a whole module can give. */
export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  readonly name: string;
  readonly at: Location;
  readonly value: HclExpression;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** The type and the labels. */
  readonly at: Location;
  readonly body: HclBody;
}

export type HclExpression =
  | { readonly kind: 'literal'; readonly at: Location; readonly value: string | number | boolean | null }
  | { readonly kind: 'template'; readonly at: Location; readonly parts: readonly (string | HclExpression)[] }
  /** `var.regions["east"]`: names and literal keys; `*` stands for any other key. */
  | { readonly kind: 'reference'; readonly at: Location; readonly path: readonly string[] }
  | { readonly kind: 'list'; readonly at: Location; readonly items: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly at: Location; readonly entries: readonly { readonly key: HclExpression; readonly value: HclExpression }[] }
  | { readonly kind: 'conditional'; readonly at: Location; readonly condition: HclExpression; readonly then: HclExpression; readonly otherwise: HclExpression }
  | { readonly kind: 'call'; readonly at: Location; readonly name: string; readonly args: readonly HclExpression[] }
  | { readonly kind: 'for'; readonly at: Location; readonly variables: readonly string[]; readonly collection: HclExpression; readonly value: HclExpression }
  /** Members of something that is no name: `{ a = 1 }["a"]`. */
  | { readonly kind: 'member'; readonly at: Location; readonly object: HclExpression; readonly path: readonly string[] }
  /** `!` has one operand. */
  | { readonly kind: 'operation'; readonly at: Location; readonly operator: '!' | '&&' | '||' | '==' | '!='; readonly operands: readonly HclExpression[] }
  /** Arithmetic, other comparisons and what cannot be parsed. */
  | { readonly kind: 'other'; readonly at: Location };

export interface ParsedHcl {
  readonly body: HclBody;
  readonly problem?: { readonly range: TextRange; readonly message: string };
}

export const EMPTY_BODY: HclBody = { attributes: [], blocks: [] };

export function attributeOf({ attributes }: HclBody, name: string): HclAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}

export function blocksOf({ blocks }: HclBody, type: string): readonly HclBlock[] {
  return blocks.filter((block) => block.type === type);
}
