import type { Location } from '../../extract/location';
import type { TraceStep, Use } from '../../link/map';

/** What gives a use its literal region. */
export interface Decision {
  /**
   * `pinned`: one literal, whatever the environment says. `fallback`: a literal, where the environment is silent.
   * `selected`: the environment only selects among literals. `built-in`: a default of the SDK or of a library; the code says nothing.
   */
  readonly kind: 'pinned' | 'fallback' | 'selected' | 'built-in';
  /** The literal regions; exactly one for `pinned`. */
  readonly regions: readonly string[];
  /** The string literal that decides, if it is one literal. */
  readonly literal?: TraceStep;
  /**
   * The whole expression in which the literal stands in for the environment, where it is one: a branch of a condition is none, nor is the
   * expression of a function that is handed what stands in, for this one variable and for others.
   */
  readonly fallback?: TraceStep;
}

/** Undefined where no literal decides, and where the code itself chooses among several: that is no single region. */
export function decisionOf(use: Use): Decision | undefined {
  const { binding, possible, trace } = use.region;
  const values = use.region.values.filter((value) => !isEmulator(value));
  const literals = trace.filter((step) => step.kind === 'literal' && !isEmulator(step.note) && !isSuppliedByTheAnalyzer(step, use));
  const [literal] = literals;
  const one = literals.length === 1 && literal ? { literal } : {};
  if (binding === 'pinned') return values.length === 1 ? { kind: 'pinned', regions: values, ...one } : undefined;
  if (binding !== 'defaulted') return undefined;
  if (!literal) return { kind: 'built-in', regions: values };
  if (!trace.some(({ kind }) => kind === 'environment' || kind === 'default-chain')) {
    const regions = [...new Set([...possible.map(({ value }) => value), ...values])].filter((value) => !isEmulator(value)).sort();
    return { kind: regions.length === 1 ? 'pinned' : 'selected', regions, ...one };
  }
  const nearer = trace.slice(0, trace.indexOf(literal));
  const at = nearer.findLastIndex(({ kind }) => kind === 'fallback');
  const fallback = nearer.slice(at + 1).some(({ kind }) => kind === 'argument') ? undefined : nearer[at];
  return { kind: 'fallback', regions: values, ...one, ...(fallback && { fallback }) };
}

/** What people write where an emulator takes any region, `local`, `localhost`, `local-env`: `offline ? 'localhost' : 'us-east-1'` has one region. */
function isEmulator(value: string): boolean {
  return /^'?local/.test(value);
}

/** A default that the analyzer supplies stands where the client is made: the code has no literal. */
function isSuppliedByTheAnalyzer(literal: TraceStep, use: Use): boolean {
  return isSamePlace(literal, use) || use.region.trace.some((step) => step.kind === 'client' && isSamePlace(literal, step));
}

function isSamePlace(one: Location, other: Location): boolean {
  return one.file === other.file && one.range.start === other.range.start;
}
