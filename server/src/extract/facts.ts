/**
 * The facts of one file: a reduced form of its program that keeps what values and failures need and drops the rest (types, JSX, comments).
 * Plain data: it can go to disk or to another thread, and evaluating it needs no compiler.
 *
 * Every node has an `id`, unique in its file. Positions stand aside, in `FileFacts.positions`, so that two versions of a file which differ in
 * layout only have equal programs.
 */
export type NodeId = number;

export interface FileFacts {
  readonly file: string;
  readonly body: readonly Statement[];
  /** As of a function. */
  readonly hoisted?: readonly string[];
  /** `[start, end]` of node 0, of node 1, …: UTF-16 offsets. A member access is placed at the member's name. */
  readonly positions: readonly number[];
  readonly imports: readonly ImportFact[];
  /** String literals that are ARNs or AWS hosts, wherever the values go. */
  readonly awsStrings: readonly AwsStringFact[];
  /** Functions and classes bound to a name that nothing outside themselves reads and that is not exported: they cannot run. */
  readonly unreferenced: readonly NodeId[];
  /** The first syntax error, if the file has one: what could be parsed is in `body` all the same. */
  readonly syntaxError?: { readonly start: number; readonly end: number; readonly message: string };
}

export interface ImportFact {
  readonly id: NodeId;
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Local bindings; `imported` is a name, `default` or `*`. Empty for `import './setup'`. */
  readonly names: readonly { readonly imported: string; readonly local: string }[];
}

export interface AwsStringFact {
  readonly id: NodeId;
  readonly kind: 'arn' | 'host';
  /** The literal's text; a template's holes are `\0`. */
  readonly text: string;
  /** Only told to a log, an error message, a comparison or used as a key: names a region without depending on it. */
  readonly mentionOnly: boolean;
}

// ---------------------------------------------------------------------------------------------- expressions

/** A link of a `?.` chain is `optional`, whichever of its links has the `?.`: it is undefined where what it continues is missing. */
export type Expression =
  | { readonly kind: 'literal'; readonly id: NodeId; readonly value: string | number | boolean | null }
  | { readonly kind: 'undefined'; readonly id: NodeId }
  | { readonly kind: 'template'; readonly id: NodeId; readonly texts: readonly string[]; readonly holes: readonly Expression[] }
  | { readonly kind: 'tagged'; readonly id: NodeId; readonly tag: Expression; readonly texts: readonly string[]; readonly holes: readonly Expression[] }
  | { readonly kind: 'regexp'; readonly id: NodeId; readonly source: string; readonly flags: string }
  | { readonly kind: 'name'; readonly id: NodeId; readonly name: string }
  | { readonly kind: 'this'; readonly id: NodeId }
  | { readonly kind: 'super'; readonly id: NodeId }
  | { readonly kind: 'member'; readonly id: NodeId; readonly object: Expression; readonly property: string; readonly optional: boolean }
  | { readonly kind: 'index'; readonly id: NodeId; readonly object: Expression; readonly index: Expression; readonly optional: boolean }
  | { readonly kind: 'call'; readonly id: NodeId; readonly callee: Expression; readonly args: readonly Element[]; readonly optional: boolean }
  | { readonly kind: 'new'; readonly id: NodeId; readonly callee: Expression; readonly args: readonly Element[] }
  | { readonly kind: 'object'; readonly id: NodeId; readonly members: readonly ObjectMember[] }
  | { readonly kind: 'array'; readonly id: NodeId; readonly elements: readonly Element[] }
  | { readonly kind: 'function'; readonly id: NodeId; readonly fn: FunctionFact }
  | { readonly kind: 'class'; readonly id: NodeId; readonly cls: ClassFact }
  | { readonly kind: 'conditional'; readonly id: NodeId; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: 'logical'; readonly id: NodeId; readonly operator: '??' | '||' | '&&'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'binary'; readonly id: NodeId; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'unary'; readonly id: NodeId; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'assign'; readonly id: NodeId; readonly operator: string; readonly target: Pattern; readonly value: Expression }
  | { readonly kind: 'await'; readonly id: NodeId; readonly operand: Expression }
  | { readonly kind: 'yield'; readonly id: NodeId; readonly operand?: Expression; readonly each: boolean }
  | { readonly kind: 'sequence'; readonly id: NodeId; readonly items: readonly Expression[] }
  | { readonly kind: 'import'; readonly id: NodeId; readonly specifier: Expression }
  /** Syntax that is not modelled (JSX, meta properties …): its parts are evaluated, its value cannot be told. */
  | { readonly kind: 'opaque'; readonly id: NodeId; readonly syntax: string; readonly parts: readonly Expression[] };

/** An argument or array element. */
export type Element = Expression | { readonly kind: 'spread'; readonly id: NodeId; readonly operand: Expression } | { readonly kind: 'hole'; readonly id: NodeId };

/** A key written in the source, or computed. */
export type Key = string | Expression;

export type ObjectMember =
  | { readonly kind: 'property'; readonly id: NodeId; readonly key: Key; readonly value: Expression }
  | { readonly kind: 'getter' | 'setter'; readonly id: NodeId; readonly key: Key; readonly fn: FunctionFact }
  | { readonly kind: 'spread'; readonly id: NodeId; readonly operand: Expression };

export type Pattern =
  | { readonly kind: 'bind'; readonly id: NodeId; readonly name: string }
  /** An assignment's target that is no plain name: `config.region = …`. */
  | { readonly kind: 'target'; readonly id: NodeId; readonly target: Expression }
  | { readonly kind: 'object-pattern'; readonly id: NodeId; readonly members: readonly { readonly id: NodeId; readonly key: Key; readonly value: Pattern }[]; readonly rest?: Pattern }
  | { readonly kind: 'array-pattern'; readonly id: NodeId; readonly elements: readonly (Pattern | undefined)[]; readonly rest?: Pattern }
  | { readonly kind: 'default'; readonly id: NodeId; readonly pattern: Pattern; readonly value: Expression };

// ---------------------------------------------------------------------------------------------- functions and classes

export interface Parameter {
  readonly pattern: Pattern;
  readonly rest: boolean;
  /** `constructor(private readonly client: S3Client)`: also a field of that name. */
  readonly isField: boolean;
  /** Dotted name of the annotated type, `AWS.S3`, where it is one. */
  readonly type?: string;
  /** `@inject('client') client`. */
  readonly decorators?: readonly Expression[];
}

export interface FunctionFact {
  readonly id: NodeId;
  readonly name?: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** Names that a `var` within a block or loop declares for the whole function: where it stands it is an assignment. */
  readonly hoisted?: readonly string[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Arrow functions take `this` from around them. */
  readonly isArrow: boolean;
}

export interface ClassMember {
  readonly kind: 'field' | 'method' | 'getter' | 'setter' | 'static-block';
  readonly id: NodeId;
  readonly isStatic: boolean;
  /** `#private` names keep their `#`. */
  readonly key: Key;
  /** A field's initial value. */
  readonly value?: Expression;
  readonly fn?: FunctionFact;
  /** Dotted name of the annotated type of a field. */
  readonly type?: string;
  /** Of a field or method: `@Inject(CLIENT) client`, `@Get(':id') read()`. */
  readonly decorators?: readonly Expression[];
}

export interface ClassFact {
  readonly id: NodeId;
  readonly name?: string;
  readonly heritage?: Expression;
  readonly construct?: FunctionFact;
  readonly members: readonly ClassMember[];
  readonly decorators: readonly Expression[];
  /** Of its fields and accessors and of all parameters: evaluated when the class is declared. Methods have their own. */
  readonly memberDecorators: readonly Expression[];
}

// ---------------------------------------------------------------------------------------------- statements

export type Statement =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'variables'; readonly scope: 'var' | 'let' | 'const'; readonly declarations: readonly VariableDeclaration[] }
  | { readonly kind: 'function'; readonly name: string; readonly fn: FunctionFact }
  | { readonly kind: 'class'; readonly name: string; readonly cls: ClassFact }
  | { readonly kind: 'enum'; readonly id: NodeId; readonly name: string; readonly members: readonly { readonly id: NodeId; readonly key: string; readonly value?: Expression }[] }
  | { readonly kind: 'namespace'; readonly id: NodeId; readonly name: string; readonly body: readonly Statement[] }
  | { readonly kind: 'if'; readonly id: NodeId; readonly test: Expression; readonly then: readonly Statement[]; readonly otherwise: readonly Statement[] }
  | { readonly kind: 'return'; readonly id: NodeId; readonly value?: Expression }
  | { readonly kind: 'throw'; readonly id: NodeId; readonly value: Expression }
  | { readonly kind: 'try'; readonly id: NodeId; readonly block: readonly Statement[]; readonly parameter?: Pattern; readonly handler?: readonly Statement[]; readonly finalizer: readonly Statement[] }
  | { readonly kind: 'for'; readonly id: NodeId; readonly init: readonly Statement[]; readonly test?: Expression; readonly update?: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'for-each'; readonly id: NodeId; readonly of: 'values' | 'keys'; readonly binding: Pattern; readonly declares: boolean; readonly awaits: boolean; readonly collection: Expression; readonly body: readonly Statement[] }
  | { readonly kind: 'while'; readonly id: NodeId; readonly test: Expression; readonly body: readonly Statement[]; readonly testFirst: boolean }
  | { readonly kind: 'switch'; readonly id: NodeId; readonly subject: Expression; readonly cases: readonly { readonly test?: Expression; readonly body: readonly Statement[] }[] }
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'labelled'; readonly label: string; readonly body: readonly Statement[] }
  | { readonly kind: 'break' | 'continue'; readonly label?: string }
  /** `exported` is a name, `default`, or `=` for `export =`. */
  | { readonly kind: 'export'; readonly local: string; readonly exported: string }
  | { readonly kind: 're-export'; readonly id: NodeId; readonly specifier: string; readonly imported: string; readonly exported: string }
  | { readonly kind: 'export-all'; readonly id: NodeId; readonly specifier: string };

export interface VariableDeclaration {
  readonly pattern: Pattern;
  readonly value?: Expression;
  readonly type?: string;
}

/** Local name of `export default <expression>`; no identifier can collide with it. */
export const DEFAULT_EXPORT_NAME = '*default*';
