import { constrain, UNSET, type Variable } from '../values/guard';
import { ABSENT, type Alternative, type Atom, just, NEVER, type NodeRef, type UnknownAtom, under, unknown, type Value } from '../values/value';
import type { Machine } from './machine';

/** The variables of the environment, each one and the same wherever it is read. */
export class EnvironmentVariables {
  private readonly variables = new Map<string, Variable>();

  constructor(private readonly given: Readonly<Record<string, string>>) {}

  variable(name: string, made = ''): Variable {
    const key = `${name}${made}`;
    let variable = this.variables.get(key);
    if (!variable) this.variables.set(key, (variable = { kind: 'environment', name, ...(made && { made }), order: -1_000_000 + this.variables.size }));
    return variable;
  }

  /** `process.env.NAME`: what `--env` says, or the variable's value where it is set and `undefined` where it is not. */
  value(name: string, at: NodeRef): Value {
    const given = this.given[name];
    if (given !== undefined) return just({ kind: 'primitive', value: given, at });
    const variable = this.variable(name);
    return [
      { guard: constrain(variable, [UNSET], true), atom: { kind: 'environment', variable, at, via: { at, kind: 'environment', note: `environment variable ${name}`, before: undefined } } },
      { guard: constrain(variable, [UNSET]), atom: { kind: 'primitive', value: undefined } },
    ];
  }
}

/** Which variables there are nobody can tell: `Object.entries(process.env)` gives one name and one value that stand for all. */
const ANY = '*';

/** The name of some variable of the environment that is set. */
export function someName(at: NodeRef): Value {
  const name: UnknownAtom = { kind: 'unknown', obstacle: 'external', at, note: 'the name of an environment variable', namesVariable: true };
  return just(name);
}

/** The value of that variable. */
export function someValue(m: Machine, at: NodeRef): Value {
  return just({ kind: 'environment', variable: m.environmentVariable(ANY), at, via: { at, kind: 'environment', note: 'an environment variable', before: undefined } });
}

/** `process.env[\`${prefix}_REGION\`]`: whatever the name is, the environment decides. */
export function variableByName(m: Machine, name: Atom, at: NodeRef): Value {
  if (name.kind === 'unknown' && name.namesVariable) return someValue(m, at);
  if (name.kind !== 'pattern') return unknown('unknown-key', at, 'an environment variable whose name cannot be told');
  return m.environmentValue(name.parts.map((part) => (typeof part === 'string' ? part : ANY)).join(''), at);
}

export function isSomeVariable({ atom }: Alternative): boolean {
  return atom.kind === 'environment' && atom.variable.name === ANY;
}

/**
 * What an object has under a key that any variable may have been written to: the variable for this key where that is set. Where it is not (`unset`),
 * there is what else there is.
 */
export function variableForKey(m: Machine, written: Value, key: string): { readonly value: Value; readonly unset: Value } {
  const name = `${ANY}${key}`;
  const isSet = constrain(m.environmentVariable(name), [UNSET], true);
  const value = written.filter(isSomeVariable).flatMap(({ guard, atom }): Value => (atom.kind === 'environment' ? under(isSet, under(guard, just({ ...atom, variable: m.environmentVariable(name, atom.variable.made) }))) : NEVER));
  return { value, unset: under(constrain(m.environmentVariable(name), [UNSET]), ABSENT) };
}
