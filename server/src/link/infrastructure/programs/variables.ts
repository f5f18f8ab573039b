import type { Machine } from '../../evaluate/machine';
import { attributeData } from '../../models/constructs/construct';
import type { Locate } from '../../uses/region-binding';
import { UNSET } from '../../values/guard';
import type { HeapObject } from '../../values/heap';
import { absentAsUndefined, type Alternative, type NodeRef, type Value } from '../../values/value';
import { OWN_REGION, type ResourceId, type Variables, type VariableValue } from '../declarations';
import { isDeployersRegion } from './regions';
import { isThere, writtenText } from './texts';

export interface VariableContext {
  readonly m: Machine;
  readonly locate: Locate;
  /** The declared resource that a construct is, or its name where it is somebody else's. */
  referenced(construct: HeapObject): ResourceId | { readonly text: string; readonly at: NodeRef } | undefined;
}

/** The variables of an `environment` that a function is given. */
export function variablesIn(environment: Value, place: NodeRef, context: VariableContext): Variables {
  const variables: Record<string, VariableValue> = {};
  for (const { atom } of environment) {
    if (atom.kind !== 'object' || (atom.object.brand.kind !== 'plain' && atom.object.brand.kind !== 'instance')) continue;
    for (const key of atom.object.keys()) variables[key] ??= variableValue(absentAsUndefined(context.m.read([{ guard: [], atom }], key, place)), place, context);
  }
  return variables;
}

export function variableValue(value: Value, place: NodeRef, context: VariableContext): VariableValue {
  const { locate } = context;
  const there = value.filter(isThere);
  const variable = there.find(({ atom }) => atom.kind === 'environment');
  if (variable?.atom.kind === 'environment') {
    const { atom } = variable;
    const silent = there.filter((other) => other !== variable && other.guard.some((one) => one.variable === atom.variable && one.values.includes(UNSET) !== one.negated));
    const fallback = silent.length > 0 ? variableValue(silent, place, context) : undefined;
    return { kind: 'environment', variable: isDeployersRegion(atom) ? OWN_REGION : atom.variable.name, ...(fallback && { fallback }), at: locate(atom.at) };
  }
  const reference = there.length === 1 ? referenceIn(there[0]!, place, context) : undefined;
  if (reference) return reference;
  const written = writtenText(there, place, locate);
  if (written) return { kind: 'text', ...written };
  const unknown = there.find(({ atom }) => atom.kind === 'unknown')?.atom;
  return { kind: 'unknown', reason: unknown?.kind === 'unknown' ? unknown.note : 'a value that is known only after deployment', at: locate(place) };
}

function referenceIn({ atom }: Alternative, place: NodeRef, { locate, referenced }: VariableContext): VariableValue | undefined {
  const data = atom.kind === 'object' ? attributeData(atom.object) : undefined;
  const target = data && referenced(data.construct);
  if (!data || target === undefined) return undefined;
  if (typeof target === 'string') return { kind: 'resource', resource: target, attribute: attributeKind(data.attribute), at: locate(place) };
  return attributeKind(data.attribute) === 'name' ? { kind: 'text', text: target.text, at: locate(target.at) } : undefined;
}

function attributeKind(attribute: string): 'name' | 'arn' | 'url' | 'other' {
  if (/arn$/i.test(attribute)) return 'arn';
  if (/ur[li]$/i.test(attribute)) return 'url';
  return /name$|^ref$|^id$|bucket$/i.test(attribute) ? 'name' : 'other';
}
