import type { Location } from '../../extract/location';
import type { RegionSource, VariableValue } from './declarations';

export const UNKNOWN_PART = '\0';

export function text(value: string, at: Location, when?: string): VariableValue {
  return { kind: 'text', text: value, at, ...(when !== undefined && { when }) };
}

export function unknownValue(reason: string, at: Location): VariableValue {
  return { kind: 'unknown', reason, at };
}

/** The value's text, as far as it can be told, to be part of a longer one. */
export function partOf(value: VariableValue): string {
  if (value.kind === 'text') return value.text;
  return value.kind === 'environment' && value.fallback ? partOf(value.fallback) : UNKNOWN_PART;
}

/** Parts side by side. A single part stays what it is. */
export function concatenate(parts: readonly VariableValue[], at: Location): VariableValue {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const conditions = [...new Set(parts.flatMap((part) => (part.kind === 'text' && part.when !== undefined ? [part.when] : [])))];
  return text(parts.map(partOf).join(''), at, conditions.length > 0 ? conditions.join(' and ') : undefined);
}

/** What a value says where a region is expected. */
export function regionSource(value: VariableValue): RegionSource {
  switch (value.kind) {
    case 'text':
      if (value.text === '' || value.text.includes(UNKNOWN_PART)) return { kind: 'unknown', reason: 'a part of its name cannot be told', at: value.at };
      return { kind: 'literal', region: value.text, at: value.at, ...(value.when !== undefined && { when: value.when }) };
    case 'environment':
      return { kind: 'environment', variable: value.variable, at: value.at, ...(value.fallback && { fallback: regionSource(value.fallback) }) };
    case 'resource':
      return { kind: 'unknown', reason: 'an attribute of a resource', at: value.at };
    default:
      return value;
  }
}
