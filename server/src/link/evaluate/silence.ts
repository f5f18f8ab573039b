import type { FunctionFact } from '../../extract/facts';
import type { Arguments, Machine } from './machine';
import type { Value } from '../values/value';

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
  private readonly functions = new Map<FunctionFact, Known>();

  /** Would a call of which nobody reads the result leave something behind? A function among the arguments might be called. */
  isSilent(m: Machine, fn: FunctionFact, args: Arguments): boolean {
    const known = this.functions.get(fn);
    if (!known || known.isHeard || known.runs < RUNS_TO_TELL || args.values.some(mayBeCalled) || (args.rest && mayBeCalled(args.rest))) return false;
    if (known.mayThrow) m.mayThrow();
    return true;
  }

  /** Runs a function and looks at what it leaves behind. */
  observe(m: Machine, fn: FunctionFact, run: () => Value): Value {
    const known = this.functions.get(fn);
    if (known?.isHeard) return run();
    const handler = m.handlers.at(-1);
    const before = { mark: m.store.mark(), noted: m.noted + m.uses.noted, path: m.path, thrown: handler?.thrown.length, mayThrow: handler?.mayThrow ?? false };
    if (handler) handler.mayThrow = false;
    const result = run();
    const mayThrow = handler?.mayThrow ?? false;
    if (handler) handler.mayThrow ||= before.mayThrow;
    const isHeard =
      result.length === 0 || m.noted + m.uses.noted !== before.noted || m.path.length !== before.path.length || handler?.thrown.length !== before.thrown || m.store.hasWrittenBefore(before.mark);
    this.functions.set(fn, { runs: (known?.runs ?? 0) + 1, isHeard, mayThrow: mayThrow || (known?.mayThrow ?? false) });
    return result;
  }
}

function mayBeCalled(value: Value): boolean {
  return value.some(({ atom }) => atom.kind === 'function');
}
