import type { Location } from '../../extract/location';
import type { Obstacle, PossibleRegion, RegionBinding, TraceStep } from '../map';
import { conjoin, describeGuard, holdsInSilence, withoutChoices } from '../values/guard';
import type { Alternative, Atom, NodeRef, Step, UnknownAtom, Value } from '../values/value';

/** Turns a node into a place of the analysed text. */
export type Locate = (at: NodeRef) => Location;

/** What decides one region, and the alternatives it was made of. */
export interface BoundRegion {
  readonly region: RegionBinding;
  readonly alternatives: Value;
}

/**
 * What decides a region, from everything its value can be. More than one answer where the program itself chooses between a literal and the
 * environment: those are two uses of one place.
 */
export function bindRegion(value: Value, start: TraceStep, locate: Locate): readonly BoundRegion[] {
  const alternatives = settled(value).map(withoutPlaceholder);
  const literals = alternatives.filter(isLiteral);
  const others = alternatives.filter((alternative) => !isLiteral(alternative));
  const unknown = others.map(({ atom }) => obstacleIn(atom)).find((atom) => atom !== undefined);
  if (unknown || alternatives.length === 0 || others.some(isOpaque)) return [unresolved(alternatives, unknown, start, locate)];
  const bySilence = others.some(({ guard }) => holdsInSilence(guard));
  const free = literals.filter(({ guard }) => withoutChoices(guard).length === 0);
  if (bySilence && free.length > 0) {
    // An input of the program decides between a literal and the environment.
    return [decided(free, start, locate), decided(alternatives.filter((alternative) => !free.includes(alternative)), start, locate)];
  }
  return [decided(alternatives, start, locate)];
}

/** Without the `undefined` of keys that types rule out, as long as anything else is left. */
function settled(value: Value): Value {
  const certain = value.filter(({ atom }) => !(atom.kind === 'primitive' && atom.doubtful));
  return certain.length > 0 ? certain : value;
}

/** `{REGION}`, `__REGION__`, `<region>`: something fills it in before the program runs. */
const PLACEHOLDER = /[{}<>$%]|^__\w+__$/;

function withoutPlaceholder(alternative: Alternative): Alternative {
  const { guard, atom } = alternative;
  if (atom.kind !== 'primitive' || typeof atom.value !== 'string' || !atom.at || !PLACEHOLDER.test(atom.value)) return alternative;
  return { guard, atom: { kind: 'unknown', obstacle: 'external', at: atom.at, note: `what takes the place of '${atom.value}'`, via: atom.via } };
}

function isLiteral({ atom }: Alternative): boolean {
  return atom.kind === 'primitive' && typeof atom.value === 'string';
}

/** What no region can be: an object, a function. Why it is here is not understood. */
function isOpaque({ atom }: Alternative): boolean {
  return atom.kind === 'object' || atom.kind === 'function' || atom.kind === 'promise' || atom.kind === 'external';
}

function obstacleIn(atom: Atom): UnknownAtom | undefined {
  if (atom.kind === 'unknown') return atom;
  if (atom.kind === 'pattern') return atom.parts.find((part): part is UnknownAtom => typeof part !== 'string' && part.kind === 'unknown');
  return undefined;
}

/** Does the environment select one of the literals: are there two that never hold together? */
function isSelected(literals: Value): boolean {
  return literals.some((one) => literals.some((other) => conjoin(withoutChoices(one.guard), withoutChoices(other.guard)) === undefined));
}

function decided(alternatives: Value, start: TraceStep, locate: Locate): BoundRegion {
  const literals = alternatives.filter(isLiteral);
  const all = textsOf(literals);
  const silent = textsOf(literals.filter(({ guard }) => holdsInSilence(guard)));
  const hasVariables = alternatives.length > literals.length;
  const isPinned = !hasVariables && all.length > 0 && (silent.length === all.length || (silent.length === 0 && (all.length === 1 || !isSelected(literals))));
  const binding = isPinned ? 'pinned' : silent.length > 0 ? 'defaulted' : 'ambient';
  const region: RegionBinding = {
    binding,
    values: isPinned ? all : silent,
    environment: isPinned ? [] : variablesOf(alternatives),
    possible: possibleRegions(literals),
    trace: traceOf(isPinned ? literals : alternatives, start, locate),
    deployed: [],
  };
  return { region, alternatives };
}

function unresolved(alternatives: Value, atom: UnknownAtom | undefined, start: TraceStep, locate: Locate): BoundRegion {
  const obstacle: Obstacle = atom
    ? { ...locate(atom.at), kind: atom.obstacle, note: atom.note }
    : { file: start.file, range: start.range, kind: 'unsupported', note: 'no value reaches this place' };
  const chain = atom ? steps(atom.via, locate) : [];
  const trace: TraceStep[] = [start, ...chain, { ...obstacle, kind: 'obstacle', note: `cannot be told: ${obstacle.note}` }];
  const region: RegionBinding = { binding: 'unresolved', values: [], environment: variablesOf(alternatives), possible: possibleRegions(alternatives.filter(isLiteral)), trace, deployed: [], obstacle };
  return { region, alternatives };
}

function textsOf(literals: Value): readonly string[] {
  return [...new Set(literals.map(({ atom }) => (atom.kind === 'primitive' ? String(atom.value) : '')))].sort();
}

function variablesOf(alternatives: Value): readonly string[] {
  const names = new Set<string>();
  for (const { guard, atom } of alternatives) {
    for (const { variable } of guard) if (variable.kind === 'environment') names.add(variable.name);
    if (atom.kind === 'environment') names.add(atom.variable.name);
    if (atom.kind === 'pattern') for (const part of atom.parts) if (typeof part !== 'string' && part.kind === 'environment') names.add(part.variable.name);
  }
  return [...names].sort();
}

function possibleRegions(literals: Value): readonly PossibleRegion[] {
  const found = literals.map(({ guard, atom }) => ({ value: atom.kind === 'primitive' ? String(atom.value) : '', when: describeGuard(guard) }));
  return found.filter((one, i) => found.findIndex((other) => other.value === one.value && other.when === one.when) === i);
}

/** A trace is for people: beyond this it tells nobody more. */
const LONGEST_TRACE = 40;

/** First how the value came here, then what it can be: a literal or variable for each alternative. */
function traceOf(alternatives: Value, start: TraceStep, locate: Locate): readonly TraceStep[] {
  const trace: TraceStep[] = [start];
  for (const { atom } of alternatives) {
    const via = 'via' in atom ? steps(atom.via, locate) : [];
    const end: TraceStep[] = atom.kind === 'primitive' && atom.at ? [{ ...locate(atom.at), kind: 'literal', note: `'${String(atom.value)}'` }] : [];
    for (const step of [...via, ...end]) if (!trace.some((known) => sameStep(known, step))) trace.push(step);
  }
  return trace.slice(0, LONGEST_TRACE);
}

function sameStep(a: TraceStep, b: TraceStep): boolean {
  return a.kind === b.kind && a.file === b.file && a.range.start === b.range.start && a.range.end === b.range.end;
}

function steps(via: Step | undefined, locate: Locate): readonly TraceStep[] {
  const found: TraceStep[] = [];
  for (let step = via; step; step = step.before) found.push({ ...locate(step.at), kind: step.kind, note: step.note });
  return found;
}
