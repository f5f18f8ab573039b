import type { Machine } from '../../evaluate/machine';
import { over } from '../object-libraries';
import { isGiven, option } from '../sdk-client';
import { constrain } from '../../values/guard';
import { join, type NodeRef, passedThrough, UNDEFINED, under, unknown, type Value } from '../../values/value';

/** What somebody gives on the command line. Where nobody does, what the program has instead of it counts. */
export function given(at: NodeRef, name: string): Value {
  return unknown('command-line', at, `${name} of the command line`);
}

/** `process.argv`, and what parsers leave of it: the length cannot be told. */
export function givenList(m: Machine, at: NodeRef): Value {
  return m.newArray([], at, given(at, 'an argument'));
}

/** How an option or argument is declared. */
export interface Declared {
  /** For people: `--region`. */
  readonly name: string;
  readonly fallback: Value;
  /** The variable that counts where the command line says nothing. */
  readonly variable?: string | undefined;
  /** Without it the program ends. */
  readonly isRequired?: boolean;
}

/** The value of an option: what is given, or else its default. */
export function valueOf(m: Machine, { name, fallback, variable, isRequired = false }: Declared, at: NodeRef): Value {
  const instead = passedThrough(fallback, 'fallback', at, `the default of \`${name}\``);
  const silent = variable === undefined ? instead : over(instead, m.environmentValue(variable, at));
  if (isRequired && !isGiven(silent)) return given(at, `\`${name}\``);
  const isGivenOne = m.choice(`whether ${name} is given`);
  return join(under(constrain(isGivenOne, ['1']), given(at, `\`${name}\``)), under(constrain(isGivenOne, ['0']), silent));
}

/** `{ region: { type: 'string', default: 'eu-west-1' } }`: options by name, each with what is said of it. */
export function declaredOptions(m: Machine, declarations: Value, at: NodeRef): Value {
  const made = m.newObject({ kind: 'plain' }, at);
  for (const { atom } of declarations) {
    if (atom.kind !== 'object') continue;
    for (const name of atom.object.keys()) {
      const said = m.read([{ guard: [], atom }], name, at);
      const value = optionOf(m, name, said, at);
      for (const key of [name, camelCased(name), ...aliasesIn(m, said, at)]) made.cell(key).value = value;
    }
  }
  return [{ guard: [], atom: { kind: 'object', object: made } }];
}

/** One option, by `default` and by what else libraries call that. */
export function optionOf(m: Machine, name: string, said: Value, at: NodeRef): Value {
  const isRequired = ['demandOption', 'demand', 'required', 'isRequired'].some((key) => option(m, said, key, at).some(({ atom }) => atom.kind === 'primitive' && atom.value === true));
  const fallback = ['default', 'defaultValue'].map((key) => option(m, said, key, at)).find(isGiven);
  return valueOf(m, { name: `--${name}`, fallback: fallback ?? UNDEFINED, isRequired }, at);
}

function aliasesIn(m: Machine, said: Value, at: NodeRef): readonly string[] {
  const alias = option(m, said, 'alias', at);
  return alias.flatMap(({ atom }) => {
    if (atom.kind === 'primitive' && typeof atom.value === 'string') return [atom.value];
    return atom.kind === 'object' ? m.elements([{ guard: [], atom }], at).values.flatMap((one) => one.flatMap((each) => (each.atom.kind === 'primitive' ? [String(each.atom.value)] : []))) : [];
  });
}

export function camelCased(name: string): string {
  return name.replace(/-+([a-z0-9])/gi, (_dash, letter: string) => letter.toUpperCase());
}
