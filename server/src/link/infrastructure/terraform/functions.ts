import type { Location } from '../../../extract/location';
import { concatenate, text, unknownValue } from '../values';
import { alternatives, choice, memberOf, members, plainValue, type TerraformValue } from './terraform-value';

type Args = readonly TerraformValue[];

/** Terraform's functions, as far as names and regions pass through them. */
const FUNCTIONS: Readonly<Record<string, (args: Args, at: Location) => TerraformValue | undefined>> = {
  coalesce: (args) => args.find((arg) => arg.kind !== 'unknown'),
  compact: ([list]) => list,
  concat: (args, at) => {
    const lists = args.map(members);
    return lists.every((list) => list !== undefined) ? { kind: 'list', items: lists.flatMap((list) => list ?? []), at } : undefined;
  },
  distinct: ([list]) => list,
  element: ([list, index]) => list && index?.kind === 'text' ? memberOf(list, index.text) : undefined,
  flatten: ([list], at) => (list && members(list) ? { kind: 'list', items: (members(list) ?? []).flatMap((item) => members(item) ?? [item]), at } : undefined),
  format: ([pattern, ...values], at) => {
    if (pattern?.kind !== 'text') return undefined;
    let next = 0;
    return concatenate(pattern.text.split(/(%[sdvq])/).filter((part) => part !== '').map((part) => (/^%[sdvq]$/.test(part) ? plainValue(values[next++] ?? unknownValue('a value of the format', at)) : text(part, at))), at);
  },
  join: ([separator, list], at) => {
    const items = list && members(list);
    if (separator?.kind !== 'text' || !items) return undefined;
    return concatenate(items.flatMap((item, i) => (i === 0 ? [plainValue(item)] : [text(separator.text, at), plainValue(item)])), at);
  },
  keys: ([map], at) => (map?.kind === 'object' ? { kind: 'list', items: map.entries.map(([key]) => text(key, map.at)), at } : undefined),
  lookup: ([map, key, fallback], at) => {
    const found = map && key?.kind === 'text' ? memberOf(map, key.text) : undefined;
    if (found && found.kind !== 'unknown') return found;
    // By the workspace, or by what nobody has given: any of them.
    return map && key?.kind === 'unknown' ? choice([...(members(map) ?? []), ...(fallback ? [fallback] : [])], at) : fallback;
  },
  lower: ([value]) => value,
  merge: (args, at) => {
    const maps = args.flatMap(alternatives);
    return { kind: 'object', entries: [...new Map(maps.flatMap((map) => (map.kind === 'object' ? map.entries : []))).entries()], at };
  },
  nonsensitive: ([value]) => value,
  sensitive: ([value]) => value,
  sort: ([list]) => list,
  tolist: ([list]) => list,
  tomap: ([map]) => map,
  toset: ([list]) => list,
  tostring: ([value]) => value,
  trimspace: ([value]) => value,
  try: (args) => args.find((arg) => arg.kind !== 'unknown'),
  values: ([map], at) => (map?.kind === 'object' ? { kind: 'list', items: map.entries.map(([, value]) => value), at } : undefined),
};

export function callFunction(name: string, args: Args, at: Location): TerraformValue {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return known?.(args, at) ?? unknownValue(`${name}(…) cannot be told`, at);
}
