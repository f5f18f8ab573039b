import type { Files } from '../../support/marked-code';

/** A piece of a program's text. Names are numbers until the program is printed, so that renaming and moving cannot go wrong. */
export type Part = string | Expression | Reference | Imported;

/** A name of a declaration, a parameter or a local variable. */
export interface Reference {
  readonly kind: 'reference';
  readonly id: number;
}

/** A name that a package exports; `from` is the import that brings it in. */
export interface Imported {
  readonly kind: 'imported';
  readonly name: string;
  readonly from: string;
}

export interface Code {
  readonly kind: 'code';
  readonly parts: readonly Part[];
}

/** An object literal; with more than one group it is built by spreading parts. */
export interface ObjectLiteral {
  readonly kind: 'object';
  readonly groups: readonly (readonly Member[])[];
}

export interface Member {
  readonly name: string;
  readonly value: Expression;
}

/** What a rewrite may take hold of. Each object stands in a program once. */
export type Expression = Code | ObjectLiteral;

/** How a declaration comes into other files. */
export type ImportStyle = 'named' | 'renamed' | 'default' | 'namespace' | 'barrel' | 'star-barrel';

/** A statement on the top level. */
export interface Declaration {
  /** What it is known by; a statement that declares nothing has an id too. */
  readonly id: number;
  readonly parts: readonly Part[];
  readonly file: string;
  readonly style: ImportStyle;
  /** Does something when it is run, so that its place matters. */
  readonly acts?: boolean;
  /** Entered from outside, under a name that stays. */
  readonly isEntry?: boolean;
  /** Lines above it. */
  readonly above?: string;
}

export interface Program {
  readonly declarations: readonly Declaration[];
  readonly names: ReadonlyMap<number, string>;
}

export const MAIN = 'src/main.ts';

/** `code` with names and expressions in its holes. */
export function code(texts: TemplateStringsArray, ...holes: readonly Part[]): Code {
  return { kind: 'code', parts: texts.flatMap((text, i) => [text, ...holes.slice(i, i + 1)]).filter((part) => part !== '') };
}

export function object(members: Readonly<Record<string, Expression>>): ObjectLiteral {
  return { kind: 'object', groups: [Object.entries(members).map(([name, value]) => ({ name, value }))] };
}

export function childrenOf(expression: Expression): readonly Part[] {
  return expression.kind === 'code' ? expression.parts : expression.groups.flat().map(({ value }) => value);
}

/** All expressions in these parts, the outer ones first. */
export function expressionsIn(parts: readonly Part[]): readonly Expression[] {
  return parts.flatMap((part) => (isExpression(part) ? [part, ...expressionsIn(childrenOf(part))] : []));
}

/** The ids of all names in these parts. */
export function namesIn(parts: readonly Part[]): ReadonlySet<number> {
  return new Set(parts.flatMap((part) => (isExpression(part) ? [...namesIn(childrenOf(part))] : typeof part === 'object' && part.kind === 'reference' ? [part.id] : [])));
}

/** The same parts with one expression exchanged. */
export function exchanged(parts: readonly Part[], old: Expression, by: Expression): readonly Part[] {
  return parts.map((part) => {
    if (part === old) return by;
    if (!isExpression(part)) return part;
    if (part.kind === 'code') return { ...part, parts: exchanged(part.parts, old, by) };
    return { ...part, groups: part.groups.map((group) => group.map(({ name, value }) => ({ name, value: exchanged([value], old, by)[0] as Expression }))) };
  });
}

/** The declarations that this one needs, directly or through others, itself included. */
export function needs({ declarations }: Program, declaration: Declaration): ReadonlySet<Declaration> {
  const needed = new Set([declaration]);
  for (const one of needed) for (const id of namesIn(one.parts)) for (const other of declarations) if (other.id === id) needed.add(other);
  return needed;
}

export function isExpression(part: Part): part is Expression {
  return typeof part === 'object' && (part.kind === 'code' || part.kind === 'object');
}

/** The texts of the program's files. */
export function printed(program: Program): Files {
  const files = [...new Set(program.declarations.map(({ file }) => file))];
  return new Map(files.flatMap((file) => [[file, new FilePrinter(program, file).text()] as const, ...barrel(program, file)]));
}

/** `src/part1.ts` is reached by way of `src/part1-barrel.ts`. */
function barrel({ declarations, names }: Program, file: string): readonly (readonly [string, string])[] {
  const through = declarations.filter((one) => one.file === file && one.style.endsWith('barrel'));
  if (through.length === 0) return [];
  const lines = through.map(({ id, style }) => (style === 'barrel' ? `export { ${names.get(id)} } from './${baseName(file)}';` : `export * from './${baseName(file)}';`));
  return [[file.replace('.ts', '-barrel.ts'), `${[...new Set(lines)].join('\n')}\n`]];
}

class FilePrinter {
  private readonly imports = new Set<string>();
  private readonly byId: ReadonlyMap<number, Declaration>;

  constructor(
    private readonly program: Program,
    private readonly file: string,
  ) {
    this.byId = new Map(program.declarations.map((one) => [one.id, one]));
  }

  text(): string {
    const body = this.program.declarations.filter(({ file }) => file === this.file).map((one) => this.declaration(one));
    return `${[[...this.imports].sort().join('\n'), ...body].filter((each) => each !== '').join('\n\n')}\n`;
  }

  private declaration(declaration: Declaration): string {
    const { id, above, style, isEntry } = declaration;
    const isUsedElsewhere = this.program.declarations.some(({ file, parts }) => file !== this.file && namesIn(parts).has(id));
    const text = this.join(declaration.parts);
    const exported = isUsedElsewhere && style === 'default' ? `${text}\nexport default ${this.program.names.get(id)};` : isUsedElsewhere || isEntry ? `export ${text}` : text;
    return above === undefined ? exported : `${above}\n${exported}`;
  }

  private join(parts: readonly Part[]): string {
    return parts.map((part) => this.part(part)).join('');
  }

  private part(part: Part): string {
    if (typeof part === 'string') return part;
    if (part.kind === 'reference') return this.reference(part);
    if (part.kind === 'code') return this.join(part.parts);
    if (part.kind === 'object') return this.object(part);
    this.imports.add(part.from);
    return part.name;
  }

  private object({ groups }: ObjectLiteral): string {
    const inner = groups.map((group) => group.map(({ name, value }) => this.member(name, value)).join(', '));
    return groups.length === 1 ? (inner[0] === '' ? '{}' : `{ ${inner[0]} }`) : `{ ${inner.map((each) => `...{ ${each} }`).join(', ')} }`;
  }

  private member(name: string, value: Expression): string {
    const text = this.part(value);
    return text === name ? name : `${name}: ${text}`;
  }

  private reference({ id }: Reference): string {
    const name = this.program.names.get(id) ?? `unnamed${id}`;
    const declaration = this.byId.get(id);
    if (!declaration || declaration.file === this.file) return name;
    const { style } = declaration;
    const from = `'./${baseName(declaration.file)}${style.endsWith('barrel') ? '-barrel' : ''}';`;
    const space = `all${baseName(declaration.file)}`;
    if (style === 'namespace') this.imports.add(`import * as ${space} from ${from}`);
    else if (style === 'default') this.imports.add(`import ${name} from ${from}`);
    else this.imports.add(`import { ${style === 'renamed' ? `${name} as ${name}Here` : name} } from ${from}`);
    return style === 'namespace' ? `${space}.${name}` : style === 'renamed' ? `${name}Here` : name;
  }
}

function baseName(file: string): string {
  return file.replace('src/', '').replace('.ts', '');
}
