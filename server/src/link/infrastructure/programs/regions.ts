import type { Locate } from '../../uses/region-binding';
import { conjoin, describeGuard, type Guard, UNSET, withoutChoices } from '../../values/guard';
import type { Alternative, EnvironmentAtom, NodeRef, Step, Value } from '../../values/value';
import type { RegionSource } from '../declarations';

/** What the tool does where nothing is written: which variables of the process that deploys it asks, and its own last resort. */
export interface ToolChain {
  /** The variables that stand for the whole chain. */
  readonly variables: readonly string[];
  /** Undefined where the tool fails. */
  readonly lastResort?: (at: NodeRef) => RegionSource;
}

/** What decides a region, from all that its value can be. */
export function regionSources(value: Value, place: NodeRef, path: Guard, chain: ToolChain, locate: Locate): readonly RegionSource[] {
  const possible = value.filter(({ guard }) => conjoin(guard, path) !== undefined && !silences(guard, chain));
  const variables = possible.filter((alternative): alternative is Alternative & { readonly atom: EnvironmentAtom } => alternative.atom.kind === 'environment');
  const fallbacks = new Set<Alternative>();
  const sources = variables.map(({ atom }): RegionSource => {
    if (isChain(atom, chain)) return ofChain(chain, atom.at, locate);
    const silent = possible.find(({ guard, atom: other }) => other !== atom && guard.some(({ variable, values, negated }) => variable === atom.variable && values.includes(UNSET) !== negated));
    if (silent) fallbacks.add(silent);
    const fallback = silent && sourceOf({ ...silent, guard: silent.guard.filter(({ variable }) => variable !== atom.variable) }, place, [], chain, locate);
    return { kind: 'environment', variable: atom.variable.name, ...(fallback && { fallback }), at: locate(atom.at) };
  });
  const others = possible.filter((alternative) => alternative.atom.kind !== 'environment' && !fallbacks.has(alternative)).map((alternative) => sourceOf(alternative, place, path, chain, locate));
  const found = [...sources, ...others];
  return found.filter((one, i) => found.findIndex((other) => sameSource(one, other)) === i);
}

function sourceOf({ guard, atom }: Alternative, place: NodeRef, path: Guard, chain: ToolChain, locate: Locate): RegionSource {
  if (atom.kind === 'environment') return isChain(atom, chain) ? ofChain(chain, atom.at, locate) : { kind: 'environment', variable: atom.variable.name, at: locate(atom.at) };
  if (atom.kind === 'primitive' && typeof atom.value === 'string') {
    const when = describeGuard(withoutChoices(conjoin(guard, path) ?? guard));
    return { kind: 'literal', region: atom.value, at: locate(atom.at ?? place), ...(when !== '' && { when }) };
  }
  return { kind: 'unknown', reason: atom.kind === 'unknown' ? atom.note : 'a region that cannot be told', at: locate('at' in atom && atom.at ? atom.at : place) };
}

function ofChain({ variables, lastResort }: ToolChain, at: NodeRef, locate: Locate): RegionSource {
  const fallback = lastResort?.(at);
  return { kind: 'environment', variable: variables[0] ?? 'AWS_REGION', ...(fallback && { fallback }), at: locate(at) };
}

/** The variable stands for all that the tool asks: where nothing is written in code, or where the tool hands on what it has found. */
function isChain(atom: EnvironmentAtom, { variables }: ToolChain): boolean {
  return variables.slice(1).includes(atom.variable.name) || isDeployersRegion(atom);
}

/** The region of a deployment that nothing in code names. */
export function isDeployersRegion({ via }: EnvironmentAtom): boolean {
  return first(via)?.kind === 'default-chain';
}

function first(step: Step | undefined): Step | undefined {
  return step?.before ? first(step.before) : step;
}

/** Holds only where the tool has not said what it has found, which it always does. */
function silences(guard: Guard, { variables }: ToolChain): boolean {
  return guard.some(({ variable, values, negated }) => variables.slice(1).includes(variable.name) && values.includes(UNSET) && !negated);
}

function sameSource(a: RegionSource, b: RegionSource): boolean {
  if (a.kind !== b.kind || a.at.file !== b.at.file || a.at.range.start !== b.at.range.start) return false;
  return a.kind === 'literal' && b.kind === 'literal' ? a.region === b.region && a.when === b.when : a.kind !== 'environment' || b.kind !== 'environment' || a.variable === b.variable;
}
