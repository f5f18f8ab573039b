import type { FailedDependency } from './failed-dependency';
import { dependencyText } from './failed-dependency';

/** What has to be known: what becomes of an entry point while these are out. */
export interface Question {
  readonly out: readonly FailedDependency[];
  /** Would it notice if this were out as well? */
  notices(dependency: FailedDependency): boolean;
}

/** A set of dependencies that are out at the same time, as text. */
export function setKey(out: readonly FailedDependency[]): string {
  return [...new Set(out.map(dependencyText))].sort().join(', ');
}

/**
 * Few sets of dependencies that answer all questions: to play an outage is expensive, and where an entry point would not notice what else is out,
 * one that takes more away answers as well. Gives for each question the set that answers it.
 */
export function sharedPlays(questions: readonly Question[]): ReadonlyMap<Question, readonly FailedDependency[]> {
  const sets = new Map(questions.map(({ out }) => [setKey(out), distinct(out)]));
  const everything = distinct([...sets.values()].flat());
  if (everything.length > 0) sets.set(setKey(everything), everything);
  const candidates = [...sets.values()].map((set) => ({ set, answers: questions.filter((question) => answers(set, question)) }));
  candidates.sort((a, b) => b.answers.length - a.answers.length || b.set.length - a.set.length);
  const chosen = new Map<Question, readonly FailedDependency[]>();
  for (const { set, answers: answered } of candidates) for (const question of answered) if (!chosen.has(question)) chosen.set(question, set);
  return chosen;
}

function answers(set: readonly FailedDependency[], { out, notices }: Question): boolean {
  const asked = new Set(out.map(dependencyText));
  const rest = set.filter((one) => !asked.has(dependencyText(one)));
  return asked.size + rest.length === set.length && !rest.some(notices);
}

function distinct(out: readonly FailedDependency[]): readonly FailedDependency[] {
  return [...new Map(out.map((one) => [dependencyText(one), one])).values()];
}
