import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import type { AwsCatalog } from '../aws/catalog';
import type { Incident } from '../aws/incidents';
import { LineIndex } from '../extract/location';

/** Why a file is no incident: one sentence that begins with the place. */
export class IncidentError extends Error {}

const TIME = 'a time in UTC to the minute, such as "2025-10-20T06:48Z", or null';

const text = v.pipe(v.string('a text'), v.nonEmpty('a text that is not empty'));
const time = v.nullable(v.pipe(v.string(TIME), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, TIME), v.check((value) => !Number.isNaN(Date.parse(value)), TIME)));

/** The form of docs/incidents.md. */
function incidentSchema(aws: AwsCatalog) {
  const service = v.pipe(text, v.check((name) => aws.displayName(name) !== name, 'a service as the AWS SDK names its package: "dynamodb" for @aws-sdk/client-dynamodb'));
  const calls = v.strictObject({ service, operations: v.exactOptional(v.array(v.pipe(text, v.regex(/^[A-Z]\w*\*?$/, 'an API name, such as "GetItem" or "Create*"')), 'a list of API names')) }, 'an object with "service"');
  const window = v.pipe(
    v.strictObject(
      {
        service: text,
        region: v.pipe(text, v.check((name) => name === '*' || aws.isRegion(name), 'a region of AWS, or "*" for all of them')),
        from: time,
        to: time,
        plane: v.exactOptional(text),
        effect: text,
        calls: v.exactOptional(v.array(calls, 'a list of calls')),
        partial: v.exactOptional(v.boolean('true or false')),
        source: v.exactOptional(text),
        verification: v.exactOptional(v.record(v.string(), v.string('a text'), 'an object')),
        note: v.exactOptional(text),
      },
      'an object with "service", "region", "from", "to" and "effect"',
    ),
    v.check(({ from, to }) => (from === null) === (to === null), 'an object in which "from" and "to" are both times or both null'),
    v.check(({ from, to }) => from === null || to === null || from < to, 'an object in which "from" is before "to"'),
    v.check(({ service: name, calls: named }) => named !== undefined || aws.displayName(name) !== name, 'an object with "calls", as its "service" is none that the AWS SDK has a package for'),
  );
  return v.strictObject(
    { $schema: v.exactOptional(text), title: text, source: v.exactOptional(text), windows: v.pipe(v.array(window, 'a list'), v.nonEmpty('a list that is not empty')) },
    'an object with "title" and "windows"',
  );
}

/** Reads an incident; `path` is for what is said about it. Throws `IncidentError`. */
export function parseIncident(path: string, content: string, aws: AwsCatalog): Incident {
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { allowTrailingComma: true });
  const fail = (offset: number, reason: string): never => {
    const { line, column } = new LineIndex(content).lineColumn(offset);
    throw new IncidentError(`${path}:${line}:${column}: ${reason}`);
  };
  const [error] = errors;
  if (error) fail(error.offset, `This is no JSON: ${printParseErrorCode(error.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}.`);
  const result = v.safeParse(incidentSchema(aws), tree ? getNodeValue(tree) : undefined);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return fail(nodeAt(tree, keys)?.offset ?? 0, reasonOf(issue, keys));
}

function reasonOf({ message, expected, input }: v.BaseIssue<unknown>, keys: readonly (string | number)[]): string {
  if (expected === 'never') return `${JSON.stringify(keys.at(-1))} is no key of ${subject(keys.slice(0, -1)).replace(/^An/, 'an')}.`;
  if (input === undefined && keys.length > 0) return `${subject(keys.slice(0, -1))} must have ${JSON.stringify(keys.at(-1))}.`;
  return `${subject(keys)} must be ${message}.`;
}

/** A value as the beginning of a sentence: `windows[0].from`. */
function subject(keys: readonly (string | number)[]): string {
  return keys.length === 0 ? 'An incident' : keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** The innermost value on the way that is there. */
function nodeAt(tree: Node | undefined, keys: readonly (string | number)[]): Node | undefined {
  if (!tree) return undefined;
  return findNodeAtLocation(tree, [...keys]) ?? (keys.length > 0 ? nodeAt(tree, keys.slice(0, -1)) : undefined);
}
