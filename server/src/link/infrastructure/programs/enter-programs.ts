import type { ClassFact, FunctionFact } from '../../../extract/facts';
import { type Interpreter, parameterNote } from '../../evaluate/interpreter';
import type { Closure } from '../../values/heap';
import type { ConstructCode } from './construct-code';
import { just, UNDEFINED } from '../../values/value';

/** Steps of one function or class that nobody uses: a construct is made within a few hundred. */
const STEPS_UNDER_ASSUMPTION = 4_000;
/** Steps of all of them: a library of constructs has hundreds, and tells little of where they are. */
const MOST_STEPS_UNDER_ASSUMPTIONS = 80_000;

/**
 * Runs infrastructure programs: the top level of each module, where apps make their stacks; then the functions and classes that make constructs and
 * that nobody in the workspace uses, as a library's are: with arguments that nobody knows.
 */
export function enterPrograms(interpreter: Interpreter, files: ReadonlySet<string>, code: ConstructCode): void {
  for (const file of files) {
    interpreter.refuel();
    interpreter.modules.load(file);
  }
  let left = MOST_STEPS_UNDER_ASSUMPTIONS;
  const assuming = (assumption: object, run: () => unknown): void => {
    if (left > 0) left -= stepsAssuming(interpreter, assumption, run);
  };
  for (const [fn, [closure]] of interpreter.closures) {
    if (closure && !interpreter.executed.has(fn) && code.makes(closure.scope.file, fn.id) && isNamed(interpreter, closure, fn)) assuming(fn, () => enterFunction(interpreter, closure));
  }
  for (const cls of interpreter.classes) {
    if (cls.brand.kind !== 'class') continue;
    const { cls: fact, scope } = cls.brand;
    if (interpreter.instances.has(fact) || !makesOne(fact, scope.file, code)) continue;
    assuming(fact, () => interpreter.construct(just({ kind: 'object', object: cls }), { values: interpreter.injectedArguments(cls) }, { file: scope.file, id: fact.id }));
  }
}

/** In its constructor, or in a method that this is likely to call. */
function makesOne({ construct, members }: ClassFact, file: string, code: ConstructCode): boolean {
  return construct !== undefined && code.has(file, construct.id) && [construct, ...members.flatMap(({ fn }) => fn ?? [])].some(({ id }) => code.makes(file, id));
}

/** Declared at the top of its module: what stands deeper is called by what is around it, or is a callback. */
function isNamed(interpreter: Interpreter, { scope }: Closure, fn: FunctionFact): boolean {
  return scope.parent === undefined && !(interpreter.input.facts(scope.file)?.unreferenced.includes(fn.id) ?? false);
}

function enterFunction(interpreter: Interpreter, closure: Closure): void {
  const { fn, scope } = closure;
  const values = fn.parameters.map(({ type, pattern }) => interpreter.unknownOfType(type, scope, { file: scope.file, id: pattern.id }, parameterNote(pattern, fn.name)));
  interpreter.callClosure(closure, UNDEFINED, { values }, { file: scope.file, id: fn.id });
}

/** What is seen under an assumption does not count once it turns out not to hold. Returns how many steps it took. */
function stepsAssuming(interpreter: Interpreter, assumption: object, run: () => unknown): number {
  interpreter.refuel(STEPS_UNDER_ASSUMPTION);
  const mark = interpreter.store.mark();
  interpreter.uses.assumptions = [assumption];
  run();
  interpreter.uses.assumptions = [];
  interpreter.store.undo(mark);
  return interpreter.steps;
}
