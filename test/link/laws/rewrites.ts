import { readsGlobalConfig } from './grammar';
import { childrenOf, code, type Declaration, exchanged, type Expression, expressionsIn, type ImportStyle, MAIN, namesIn, needs, type ObjectLiteral, type Part, type Program } from './program';

/** Numbers that choose among the places and the ways of a rewrite. */
export interface Choice {
  readonly place: number;
  readonly way: number;
}

/** A program that does the same; undefined where the rewrite finds no place. */
export type Rewrite = (program: Program, choice: Choice) => Program | undefined;

export const REWRITES = {
  'renaming a variable': rename,
  'extracting an expression into a const': extract,
  'moving a declaration to another file': move,
  'wrapping an expression in an identity function': wrap,
  'a comment or blank lines above': comment,
  'reordering independent declarations': reorder,
  'a function around an expression, called at once': thunk,
  'building an object by spreading its parts': spread,
} satisfies Record<string, Rewrite>;

/** Names that an object has already, that are long, or that are hardly names. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '$', '_', 'größe', 'config', 'env', 'of', 'async', 'NaN_', 'aNameThatTellsMoreThanAnybodyWantsToKnow'];
const STYLES: readonly ImportStyle[] = ['named', 'default', 'namespace', 'barrel', 'star-barrel', 'renamed'];
const COMMENTS = ['// The region is us-west-2.', '/* eu-north-1, as the table below says */', '\n\n', "/**\n * Calls AWS.\n * @example new S3Client({ region: 'us-west-1' })\n */", '// aws: arn:aws:sqs ☂'];

function rename(program: Program, { place, way }: Choice): Program | undefined {
  const { declarations, names } = program;
  const id = pick([...names.keys()].filter((each) => declarations.every((one) => one.id !== each || (!one.isEntry && !one.acts))), place);
  if (id === undefined) return undefined;
  const owner = declarations.find((one) => namesIn(one.parts).has(id));
  const isLocal = !declarations.some((one) => one.id === id);
  // A local variable may be called as what stands elsewhere and is not used beside it.
  const others = isLocal && owner ? declarations.filter((one) => !namesIn(owner.parts).has(one.id) && !one.acts && one.file === owner.file).map((one) => names.get(one.id) ?? '') : [];
  const taken = new Set(names.values());
  const name = pick([...NAMES.filter((each) => !taken.has(each)), ...others], way);
  return name === undefined ? undefined : { declarations, names: new Map([...names, [id, name]]) };
}

function extract(program: Program, { place }: Choice): Program | undefined {
  const locals = localsOf(program);
  const found = pick(
    placesIn(program).filter(({ declaration, expression }) => ![...namesIn([expression])].some((id) => locals.has(id)) && !mentionsThis([expression]) && isReady(program, declaration, expression)),
    place,
  );
  if (!found) return undefined;
  const { id, names } = fresh(program, 'extracted');
  const constant: Declaration = { id, parts: ['const ', { kind: 'reference', id }, ' = ', found.expression, ';'], file: found.declaration.file, style: 'named' };
  return { names, declarations: withExpression(program, found, code`${{ kind: 'reference', id }}`, constant) };
}

/** Is all declared above the declaration that the expression in it needs? */
function isReady({ declarations }: Program, declaration: Declaration, expression: Expression): boolean {
  const below = declarations.slice(declarations.indexOf(declaration)).filter(({ file }) => file === declaration.file);
  const names = namesIn([expression]);
  return !below.some(({ id }) => names.has(id));
}

/** With all that it needs, as nothing is imported in a ring. */
function move(program: Program, { place, way }: Choice): Program | undefined {
  const isOrdered = program.declarations.some(({ acts }) => acts);
  const movable = program.declarations.flatMap((declaration) => {
    if (declaration.file !== MAIN || declaration.acts || declaration.isEntry) return [];
    const moved = new Set([...needs(program, declaration)].filter(({ file }) => file === MAIN));
    // What is imported runs before the global configuration is set.
    return isOrdered && [...moved].some(({ parts }) => readsGlobalConfig(parts)) ? [] : [{ declaration, moved }];
  });
  const found = pick(movable, place);
  if (!found) return undefined;
  const file = newFile(program);
  const style = pick(STYLES, way) ?? 'named';
  const styleOf = (one: Declaration): ImportStyle => (style === 'default' && one !== found.declaration ? 'named' : style);
  return { ...program, declarations: program.declarations.map((one) => (found.moved.has(one) ? { ...one, file, style: styleOf(one) } : one)) };
}

function wrap(program: Program, { place, way }: Choice): Program | undefined {
  const found = pick(placesIn(program), place);
  if (!found) return undefined;
  const function_ = fresh(program, 'same');
  const parameter = fresh({ ...program, names: function_.names }, 'value');
  const [name, value] = [{ kind: 'reference', id: function_.id }, { kind: 'reference', id: parameter.id }] as const;
  const isElsewhere = way % 3 !== 0;
  const identity: Declaration = {
    id: function_.id,
    parts: way % 2 === 0 ? ['function ', name, '<T>(', value, ': T): T {\n  return ', value, ';\n}'] : ['const ', name, ' = <T>(', value, ': T): T => ', value, ';'],
    file: isElsewhere ? newFile(program) : found.declaration.file,
    style: isElsewhere ? (pick(STYLES, way) ?? 'named') : 'named',
  };
  return { names: parameter.names, declarations: withExpression(program, found, code`${name}(${found.expression})`, identity) };
}

function comment(program: Program, { place, way }: Choice): Program | undefined {
  const found = pick(program.declarations, place);
  const above = pick(COMMENTS, way);
  return found && above !== undefined ? { ...program, declarations: program.declarations.map((one) => (one === found ? { ...one, above } : one)) } : undefined;
}

function reorder(program: Program, { place }: Choice): Program | undefined {
  const { declarations } = program;
  // A handler runs when everything is declared.
  const mayPass = (first: Declaration, second: Declaration): boolean => !first.acts && !second.acts && (first.isEntry === true || second.isEntry === true || !needs(program, second).has(first));
  const places = declarations.slice(1).flatMap((second, i) => (declarations[i] && mayPass(declarations[i], second) ? [i] : []));
  const at = pick(places, place);
  if (at === undefined) return undefined;
  return { ...program, declarations: [...declarations.slice(0, at), ...declarations.slice(at, at + 2).reverse(), ...declarations.slice(at + 2)] };
}

function thunk(program: Program, { place, way }: Choice): Program | undefined {
  const found = pick(placesIn(program), place);
  if (!found) return undefined;
  const { expression } = found;
  const called = way % 2 === 1 ? code`(() => {\n  return ${expression};\n})()` : expression.kind === 'object' ? code`(() => (${expression}))()` : code`(() => ${expression})()`;
  return { ...program, declarations: withExpression(program, found, called) };
}

function spread(program: Program, { place, way }: Choice): Program | undefined {
  const found = pick(
    placesIn(program).filter(({ expression }) => expression.kind === 'object' && expression.groups.flat().length > 0),
    place,
  );
  if (!found || found.expression.kind !== 'object') return undefined;
  const members = found.expression.groups.flat();
  const first = 1 + (way % members.length);
  const parts: ObjectLiteral = { kind: 'object', groups: [members.slice(0, first), members.slice(first)] };
  return { ...program, declarations: withExpression(program, found, parts) };
}

interface Place {
  readonly declaration: Declaration;
  readonly expression: Expression;
}

function placesIn({ declarations }: Program): readonly Place[] {
  return declarations.flatMap((declaration) => expressionsIn(declaration.parts).map((expression) => ({ declaration, expression })));
}

/** The declarations with one expression exchanged, and a further declaration above it. */
function withExpression({ declarations }: Program, { declaration, expression }: Place, by: Expression, above?: Declaration): readonly Declaration[] {
  return declarations.flatMap((one) => (one === declaration ? [...(above ? [above] : []), { ...one, parts: exchanged(one.parts, expression, by) }] : [one]));
}

function localsOf({ declarations, names }: Program): ReadonlySet<number> {
  const global = new Set(declarations.map(({ id }) => id));
  return new Set([...names.keys()].filter((id) => !global.has(id)));
}

function mentionsThis(parts: readonly Part[]): boolean {
  return parts.some((part) => (typeof part === 'string' ? /\bthis\b/.test(part) : (part.kind === 'code' || part.kind === 'object') && mentionsThis(childrenOf(part))));
}

function fresh({ names }: Program, text: string): { readonly id: number; readonly names: ReadonlyMap<number, string> } {
  const id = names.size + 1;
  const taken = new Set(names.values());
  let name = text;
  for (let i = 2; taken.has(name); i++) name = `${text}${i}`;
  return { id, names: new Map([...names, [id, name]]) };
}

function newFile({ declarations }: Program): string {
  const files = new Set(declarations.map(({ file }) => file));
  return `src/part${files.size}.ts`;
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)];
}
