import type { FileFacts } from '../extract/facts';
import { declare, type Declared, type Evaluation, evaluate, type LinkInput } from './link';
import type { DependencyMap } from './map';

/** Links one workspace; `changed`: the files that may differ from the last time, undefined where each may. */
export type Link = (input: LinkInput, changed?: readonly string[]) => DependencyMap;

/**
 * Links again and again while files change. What was evaluated holds as long as every question that was asked of the changed files has the same answer: of
 * infrastructure that is a program, and of the code, each on its own.
 */
export function createLinker(): Link {
  let declared: { readonly asked: Questions; readonly infrastructure: Declared } | undefined;
  let last: { readonly asked: Questions; readonly evaluation: Evaluation; map: DependencyMap } | undefined;
  return (input, changed) => {
    const declares = declared && changed ? declared.asked.answersFor(input, changed) : 'other';
    const does = last && changed && declares !== 'other' ? last.asked.answersFor(input, changed) : 'other';
    if (last && declares === 'same' && does === 'same') return last.map;
    if (last && does !== 'other') return (last.map = last.evaluation.map());
    // Until the evaluation has ended, which may be cancelled, nothing holds.
    last = undefined;
    if (!declared || declares === 'other') {
      declared = undefined;
      const asked = new Questions(input);
      declared = { asked, infrastructure: declare(asked.input) };
      asked.isTelling = true;
    }
    const asked = new Questions(input);
    const evaluation = evaluate(asked.input, declared.infrastructure);
    asked.isTelling = true;
    last = { asked, evaluation, map: evaluation.map() };
    return last.map;
  };
}

/** Everything that an evaluation has asked of one file, with the answers. */
interface Answers {
  facts?: FileFacts | undefined;
  /** Something depends on what the facts say; else only what is told does, such as the literals in them. */
  isEvaluated?: true;
  mayMatter?: boolean;
  specifiers?: readonly string[];
  readonly held: Map<RegExp, boolean>;
}

/** Hands on an evaluation's questions, and remembers them. */
class Questions {
  private readonly byFile = new Map<string, Answers>();
  readonly input: LinkInput;
  /** The evaluation has ended. */
  isTelling = false;

  constructor(private current: LinkInput) {
    this.input = {
      ...current,
      facts: (file) => {
        const answers = this.of(file);
        if (!this.isTelling) answers.isEvaluated = true;
        return (answers.facts = this.current.facts(file));
      },
      mayMatter: (file) => (this.of(file).mayMatter = this.current.mayMatter(file)),
      specifiers: (file) => (this.of(file).specifiers = this.current.specifiers(file)),
      holds: (file, expression) => {
        const { held } = this.of(file);
        const holds = this.current.holds(file, expression);
        held.set(expression, holds);
        return holds;
      },
      checkpoint: () => this.current.checkpoint?.(),
    };
  }

  /** `moved`: what the evaluation says stands at other places. From then on it asks of the new input. */
  answersFor(input: LinkInput, changed: readonly string[]): 'same' | 'moved' | 'other' {
    const { current } = this;
    const isOther = input.files !== current.files || input.resolver !== current.resolver || input.wrappers !== current.wrappers || input.findsAllEntrypoints !== current.findsAllEntrypoints;
    if (isOther || input.outage !== current.outage || !sameData(input.environment, current.environment)) return 'other';
    // They say where imports lead, and what is deployed where: that is asked of their whole.
    if (!changed.every(isCode)) return 'other';
    let isMoved = false;
    for (const file of changed) {
      const answers = this.byFile.get(file);
      if (!answers) continue;
      if (answers.mayMatter !== undefined && answers.mayMatter !== input.mayMatter(file)) return 'other';
      if (answers.specifiers && !sameData(answers.specifiers, input.specifiers(file))) return 'other';
      for (const [expression, holds] of answers.held) if (input.holds(file, expression) !== holds) return 'other';
      if (!('facts' in answers)) continue;
      const facts = input.facts(file);
      if (answers.isEvaluated && !sameProgram(facts, answers.facts)) return 'other';
      isMoved ||= !sameData(facts, answers.facts);
      answers.facts = facts;
    }
    this.current = input;
    return isMoved ? 'moved' : 'same';
  }

  private of(file: string): Answers {
    let answers = this.byFile.get(file);
    if (!answers) this.byFile.set(file, (answers = { held: new Map() }));
    return answers;
  }
}

function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

/** Nodes have the same ids and say the same, wherever they stand. */
function sameProgram(a: FileFacts | undefined, b: FileFacts | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && sameData({ ...a, positions: [], syntaxError: undefined }, { ...b, positions: [], syntaxError: undefined });
}

function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameData(item, b[i]));
  const entries = Object.entries(a);
  const others = new Map<string, unknown>(Object.entries(b));
  return entries.length === others.size && entries.every(([key, value]) => others.has(key) && sameData(value, others.get(key)));
}
