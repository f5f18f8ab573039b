import { constrain, UNSET, type Variable } from '../values/guard';
import { type Alternative, anonymous, type Atom, just, type NodeRef, unknown, type Value } from '../values/value';
import type { Machine } from './machine';

/** Longer descriptions of what is made of a variable are cut: nobody reads them. */
const LONGEST_DESCRIPTION = 120;

/**
 * What code makes of a value that is not known: of an environment variable something that this variable decides (`CELL.split("-")[0]`), of an
 * unknown still the unknown. `how` is the text of what is done, so that the same thing done twice gives the same.
 */
export function derive(m: Machine, atom: Atom, how: string, at: NodeRef, note: string): Value {
  const source = sourceOf(atom);
  if (source?.kind === 'environment') {
    const made = `${source.variable.made ?? ''}${how}`.slice(0, LONGEST_DESCRIPTION);
    return just({ ...source, variable: m.environmentVariable(source.variable.name, made), via: { at, kind: 'value', note: `\`${source.variable.name}${made}\``, before: source.via } });
  }
  return source ? just(anonymous(source)) : unknown('unsupported', at, note);
}

/** A yes or no that is found out of a value that is not known: either, and where a variable decides, under that condition. */
export function deriveTest(m: Machine, atom: Atom, how: string, at: NodeRef, note: string): Value {
  const source = sourceOf(atom);
  if (source?.kind !== 'environment') return source ? just({ ...anonymous(source), note }) : unknown('unsupported', at, note);
  const made = `${source.variable.made ?? ''}${how}`.slice(0, LONGEST_DESCRIPTION);
  return outcomes(m.environmentVariable(source.variable.name, made), ['true'], at);
}

/** What stands in guards for a value that is not known, where it is known which one it is. */
export function variableOf(m: Machine, atom: Atom): Variable | undefined {
  if (atom.kind === 'environment') return atom.variable;
  return atom.kind === 'unknown' && atom.origin ? (atom.origin.variable ??= { ...m.choice(atom.note), isOpen: true }) : undefined;
}

/** Is a value that is not known one of these texts? */
export function testAmong(m: Machine, atom: Atom, texts: readonly string[], at: NodeRef, note: string): Value {
  const variable = variableOf(m, atom);
  return variable ? outcomes(variable, texts, at) : deriveTest(m, atom, ` in ${texts.join()}`, at, note);
}

function outcomes(variable: Variable, texts: readonly string[], at: NodeRef): Value {
  // What is found out of a variable is found out of one that is set.
  const no: Alternative = { guard: constrain(variable, variable.kind === 'environment' ? [...texts, UNSET] : texts, true), atom: { kind: 'primitive', value: false, at } };
  return texts.length === 0 ? [no] : [{ guard: constrain(variable, texts), atom: { kind: 'primitive', value: true, at } }, no];
}

/** What makes a value not known: the unknown in it, or the variable. */
function sourceOf(atom: Atom): Extract<Atom, { kind: 'environment' | 'unknown' }> | undefined {
  if (atom.kind === 'environment' || atom.kind === 'unknown') return atom;
  if (atom.kind !== 'pattern') return undefined;
  const holes = atom.parts.filter((part) => typeof part !== 'string');
  return holes.find((part) => part.kind === 'unknown') ?? holes[0];
}
