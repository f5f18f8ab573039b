import type { Location } from '../../../extract/location';
import type { RegionSource, VariableValue } from '../declarations';
import { regionSource, UNKNOWN_PART, unknownValue } from '../values';

/** What an expression gives. `choice`: one of these, by a condition or for each member of a collection. */
export type TerraformValue =
  | VariableValue
  | { readonly kind: 'list'; readonly items: readonly TerraformValue[]; readonly at: Location }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, TerraformValue])[]; readonly at: Location }
  | { readonly kind: 'choice'; readonly values: readonly TerraformValue[]; readonly at: Location };

const NOTHING = 'nothing is given';

/** `null`: as if the attribute or the argument were not there. */
export function nothing(at: Location): TerraformValue {
  return unknownValue(NOTHING, at);
}

export function isNothing(value: TerraformValue): boolean {
  return value.kind === 'unknown' && value.reason === NOTHING;
}

/** All that it can be. */
export function alternatives(value: TerraformValue): readonly Exclude<TerraformValue, { readonly kind: 'choice' }>[] {
  return value.kind === 'choice' ? value.values.flatMap(alternatives) : [value];
}

/** One of several; what is only one stays itself. */
export function choice(values: readonly TerraformValue[], at: Location): TerraformValue {
  const [only] = values;
  if (values.length === 1 && only) return only;
  return values.length === 0 ? nothing(at) : { kind: 'choice', values, at };
}

/** Members of a list or a set, or the values of a map. */
export function members(value: TerraformValue): readonly TerraformValue[] | undefined {
  if (value.kind === 'list') return value.items;
  return value.kind === 'object' ? value.entries.map(([, member]) => member) : undefined;
}

export function memberOf(value: TerraformValue, key: string): TerraformValue {
  if (value.kind === 'choice') return choice(value.values.map((one) => memberOf(one, key)), value.at);
  const all = members(value);
  if (all && key === '*') return choice(all, value.at);
  if (value.kind === 'list') return value.items[Number(key)] ?? unknownValue(`member ${key}`, value.at);
  const found = value.kind === 'object' ? value.entries.find(([name]) => name === key)?.[1] : undefined;
  return found ?? (value.kind === 'unknown' ? value : unknownValue(`member ${key}`, value.at));
}

/** A text that holds whatever whoever deploys gives. */
export function certainText(value: TerraformValue): string | undefined {
  const plain = plainValue(value);
  return plain.kind === 'text' && plain.when === undefined && !plain.text.includes(UNKNOWN_PART) ? plain.text : undefined;
}

export function plainValue(value: TerraformValue): VariableValue {
  if (value.kind === 'choice') {
    const [first, ...rest] = alternatives(value).map(plainValue);
    const isSame = first?.kind === 'text' && rest.every((other) => other.kind === 'text' && other.text === first.text);
    return isSame ? first : unknownValue('a condition decides', value.at);
  }
  return value.kind === 'list' || value.kind === 'object' ? unknownValue('a structure', value.at) : value;
}

export function regionSources(value: TerraformValue): readonly RegionSource[] {
  return alternatives(value).flatMap((one) => {
    if (one.kind === 'list') return one.items.flatMap(regionSources);
    return [one.kind === 'object' ? regionSource(unknownValue('a structure', one.at)) : regionSource(one)];
  });
}
