import type { FunctionFact } from '../../extract/facts';
import type { Arguments, Machine } from './machine';
import { NEVER, type Value } from '../values/value';

/** Runs that have to leave nothing behind before a function is taken to be one that never does. */
const RUNS_TO_TELL = 2;

interface Known {
  /** How often it has been run. */
  runs: number;
  /** A run has left something behind. */
  isHeard: boolean;
  /** Something within may fail in ways that nobody can tell. */
  mayThrow: boolean;
}

/**
 * Functions whose calls leave nothing behind but their result, such as those of a logger: no use of AWS, nothing written that was there before, nothing
 * thrown, no end of the process. Where nobody reads the result they need not be run over and over.
 */
export class SilentFunctions {
  private readonly functions: Readonly<Record<'plain' | 'environment', Map<FunctionFact, Known>>> = { plain: new Map(), environment: new Map() };

  /** Would a call of which nobody reads the result leave something behind? */
  isSilent(m: Machine, fn: FunctionFact, args: Arguments): boolean {
    const kind = kindOf(args);
    const known = kind && this.functions[kind].get(fn);
    if (!known || known.isHeard || known.runs < RUNS_TO_TELL) return false;
    if (known.mayThrow) m.mayThrow();
    return true;
  }

  /** Runs a function and looks at what it leaves behind. */
  observe(m: Machine, fn: FunctionFact, args: Arguments, run: () => Value): Value {
    const kind = kindOf(args);
    const functions = kind && this.functions[kind];
    const known = functions?.get(fn);
    if (!functions || known?.isHeard) return run();
    const handler = m.handlers.at(-1);
    const before = { mark: m.store.mark(), noted: m.noted + m.uses.noted, path: m.path, thrown: handler?.thrown.length, mayThrow: handler?.mayThrow ?? false };
    if (handler) handler.mayThrow = false;
    const result = run();
    const mayThrow = handler?.mayThrow ?? false;
    if (handler) handler.mayThrow ||= before.mayThrow;
    const isHeard =
      result.length === 0 || m.noted + m.uses.noted !== before.noted || m.path.length !== before.path.length || handler?.thrown.length !== before.thrown || m.store.hasWrittenBefore(before.mark);
    functions.set(fn, { runs: (known?.runs ?? 0) + 1, isHeard, mayThrow: mayThrow || (known?.mayThrow ?? false) });
    return result;
  }
}

/** Where arguments are looked into for what makes a call another one than those before it. */
const DEEPEST_LOOK = 3;

/**
 * What the environment says might be found wanting, `mustBeSet(process.env.REGION)` says something of all that follows: such calls are told apart from
 * others. A function might be called, and each does something else: undefined.
 */
function kindOf({ values, rest }: Arguments): 'plain' | 'environment' | undefined {
  const kinds = [...values, rest ?? NEVER].map((value) => kindOfValue(value, DEEPEST_LOOK));
  return kinds.includes(undefined) ? undefined : kinds.includes('environment') ? 'environment' : 'plain';
}

function kindOfValue(value: Value, depth: number): 'plain' | 'environment' | undefined {
  let kind: 'plain' | 'environment' = 'plain';
  for (const { guard, atom } of value) {
    if (atom.kind === 'function') return undefined;
    if (atom.kind === 'environment' || guard.some(({ variable }) => variable.kind === 'environment')) kind = 'environment';
    if (atom.kind !== 'object' || depth === 0) continue;
    if (atom.object.brand.kind === 'process-env') kind = 'environment';
    for (const cell of atom.object.members.values()) {
      const within = kindOfValue(cell.read(), depth - 1);
      if (!within) return undefined;
      if (within === 'environment') kind = within;
    }
  }
  return kind;
}
