import type { ConfigFile } from './schema';
import { nearestName } from './nearest-name';
import { listed, quoted } from './wording';
import type { ValueProblem } from './value-problem';

/** What a configuration must know of a rule; a rule's metadata is one. */
export interface KnownRule {
  readonly id: string;
  /** Every option that the rule has, with a value of its type. */
  readonly defaultOptions: object;
  readonly docs?: { readonly summary: string };
}

const TYPES = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  bigint: 'a number',
  symbol: 'a symbol',
  function: 'a function',
  undefined: 'absent',
} as const;

/** Rules that do not exist, and options that a rule does not have or that are of another type than its defaults. */
export function ruleProblems(settings: NonNullable<ConfigFile['rules']>, known: readonly KnownRule[]): readonly ValueProblem[] {
  return Object.entries(settings).flatMap(([id, setting]) => {
    const rule = known.find((one) => one.id === id);
    if (!rule) return [unknownRule(id, known.map((one) => one.id))];
    return typeof setting === 'string' ? [] : optionProblems(rule, setting[1]);
  });
}

function unknownRule(id: string, known: readonly string[]): ValueProblem {
  const nearest = nearestName(id, known);
  const hint = nearest === undefined ? `the rules are ${listed(known)}.` : `did you mean ${quoted(nearest)}?`;
  return { path: ['rules', id], isKey: true, reason: `There is no rule ${quoted(id)}; ${hint}` };
}

function optionProblems({ id, defaultOptions }: KnownRule, options: Readonly<Record<string, unknown>>): readonly ValueProblem[] {
  const defaults = new Map<string, unknown>(Object.entries(defaultOptions));
  return Object.entries(options).flatMap(([name, value]): readonly ValueProblem[] => {
    const path = ['rules', id, 1, name];
    if (!defaults.has(name)) return [{ path, isKey: true, reason: unknownOption(id, name, [...defaults.keys()]) }];
    const wanted = typeName(defaults.get(name));
    return typeName(value) === wanted ? [] : [{ path, reason: `The option ${quoted(name)} of ${quoted(id)} must be ${wanted}.` }];
  });
}

function unknownOption(id: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `The rule ${quoted(id)} has no options.`;
  const nearest = nearestName(name, known);
  return `${quoted(name)} is no option of ${quoted(id)}; ${nearest === undefined ? `it has ${listed(known)}.` : `did you mean ${quoted(nearest)}?`}`;
}

/** Lists in options are lists of texts. */
function typeName(value: unknown): string {
  if (Array.isArray(value)) return value.every((element) => typeof element === 'string') ? 'a list of texts' : 'a list of other things';
  if (value === null) return 'null';
  return TYPES[typeof value];
}
