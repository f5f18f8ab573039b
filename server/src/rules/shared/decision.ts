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
  /** The whole expression in which the literal stands in for the environment. */
  readonly fallback?: TraceStep;
}

/** Undefined where no literal decides, and where the code itself chooses among several: that is no single region. */
export function decisionOf({ region }: Use): Decision | undefined {
  const literals = region.trace.filter((step) => step.kind === 'literal');
  const [literal] = literals;
  const one = literals.length === 1 && literal ? { literal } : {};
  switch (region.binding) {
    case 'pinned':
      return region.values.length === 1 ? { kind: 'pinned', regions: region.values, ...one } : undefined;
    case 'defaulted': {
      const fallback = region.trace.find((step) => step.kind === 'fallback');
      if (!literal) return { kind: 'built-in', regions: region.values };
      if (fallback) return { kind: 'fallback', regions: region.values, fallback, ...one };
      return { kind: 'selected', regions: regionsSelected(region.possible, region.values), ...one };
    }
    default:
      return undefined;
  }
}

function regionsSelected(possible: readonly { readonly value: string }[], silent: readonly string[]): readonly string[] {
  return [...new Set([...possible.map(({ value }) => value), ...silent])].sort();
}
