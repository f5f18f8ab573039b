import * as v from 'valibot';
import { nearestName } from './nearest-name';
import { type KnownRule, ruleProblems } from './rule-options';
import { allowedPinSchema, allowedRegionsSchema, type ConfigFile, configSchema, deploymentSchema, fileSchema, wrapperSchema } from './schema';
import type { ValueProblem } from './value-problem';
import { listed, quoted } from './wording';

type Path = ValueProblem['path'];
type Issue = v.BaseIssue<unknown>;

export type Validation = { readonly config: ConfigFile } | { readonly problems: readonly ValueProblem[] };

/** Checks what was parsed from a file: what it says, or all that is wrong with it. */
export function validateConfig(value: unknown, rules: readonly KnownRule[]): Validation {
  const result = v.safeParse(fileSchema, value);
  const problems = result.success ? ruleProblems(result.output.rules ?? {}, rules) : shapeProblems(result.issues);
  return result.success && problems.length === 0 ? { config: result.output } : { problems };
}

function shapeProblems(issues: readonly Issue[]): readonly ValueProblem[] {
  const unknownKeys = issues.filter(isUnknownKey).map((issue) => pathOf(issue));
  const isMisspelt = (path: Path) => unknownKeys.some((other) => isSibling(path, other) && nearestName(String(other.at(-1)), keysAt(path)) === path.at(-1));
  return issues.filter((issue) => !(isMissingKey(issue) && isMisspelt(pathOf(issue)))).map((issue) => problemOf(issue, []));
}

function problemOf(issue: Issue, outer: Path): ValueProblem {
  const path = [...outer, ...pathOf(issue)];
  // Of several alternatives, the one whose shape the value has says best what is wrong in it.
  const inner = issue.type === 'union' ? issue.issues?.find((one) => one.path !== undefined) : undefined;
  if (inner) return problemOf(inner, path);
  if (isUnknownKey(issue)) return { path, isKey: true, reason: unknownKey(path) };
  if (isMissingKey(issue)) return { path: path.slice(0, -1), reason: `${subject(path.slice(0, -1))} must have ${quoted(String(path.at(-1)))}.` };
  return { path, reason: `${subject(path)} must be ${issue.message}.` };
}

function isUnknownKey({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never';
}

function isMissingKey({ type, path }: Issue): boolean {
  return type === 'strict_object' && path?.at(-1)?.origin === 'key' && path.at(-1)?.value === undefined;
}

function unknownKey(path: Path): string {
  const [key, known] = [String(path.at(-1)), keysAt(path)];
  const nearest = nearestName(key, known);
  const place = path.length === 1 ? 'a configuration' : subject(path.slice(0, -1));
  return `${quoted(key)} is no key of ${place}; ${nearest === undefined ? `allowed are ${listed(known)}.` : `did you mean ${quoted(nearest)}?`}`;
}

const INNER_SCHEMAS = new Map<Path[number] | undefined, { readonly entries: object }>([
  ['allowedPins', allowedPinSchema],
  ['allowedRegions', allowedRegionsSchema],
  ['deployments', deploymentSchema],
  ['wrappers', wrapperSchema],
]);

/** The keys that are allowed beside the last one of a path. */
function keysAt(path: Path): readonly string[] {
  const schema = path.length === 1 ? configSchema : INNER_SCHEMAS.get(path[0]);
  return Object.keys(schema?.entries ?? {}).filter((key) => key !== '$schema');
}

function isSibling(path: Path, other: Path): boolean {
  return path.length === other.length && path.slice(0, -1).every((key, i) => key === other[i]);
}

function pathOf({ path }: Issue): Path {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A value as the beginning of a sentence: `deployments[0].regions`. */
function subject(path: Path): string {
  if (path.length === 0) return 'A configuration';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}
