import type { FunctionFact } from '../../extract/facts';
import type { HeapObject } from '../values/heap';
import type { ExternalAtom, Value } from '../values/value';
import { clientData } from './client';

/** Deeper in an exported object nobody looks for a client. */
const DEEPEST = 4;

/** Does a value hold an AWS client, or something of the SDK, or a function that gives one out? */
export function carriesClient(known: { readonly carriers: ReadonlySet<FunctionFact> }, value: Value): boolean {
  return carries(known.carriers, value, DEEPEST, new Set());
}

function carries(carriers: ReadonlySet<FunctionFact>, value: Value, depth: number, seen: Set<HeapObject>): boolean {
  return value.some(({ atom }) => {
    if (atom.kind === 'function') return carriers.has(atom.closure.fn);
    if (atom.kind === 'promise') return carries(carriers, atom.settled, depth, seen);
    if (atom.kind === 'external') return isOfSdk(atom);
    if (atom.kind === 'unknown') return atom.type !== undefined && isOfSdk(atom.type);
    if (atom.kind !== 'object' || depth === 0 || seen.has(atom.object)) return false;
    seen.add(atom.object);
    return clientData(atom.object) !== undefined || handsOut(atom.object) || membersCarry(carriers, atom.object, depth, seen);
  });
}

/** Containers, and functions that libraries make, give out what nobody sees in them. */
function handsOut({ brand }: HeapObject): boolean {
  return brand.kind === 'modelled' && ['awilix', 'container', 'native'].includes(brand.model);
}

function isOfSdk({ module }: ExternalAtom): boolean {
  return /^(@aws-sdk\/|aws-sdk)/.test(module);
}

function membersCarry(carriers: ReadonlySet<FunctionFact>, object: HeapObject, depth: number, seen: Set<HeapObject>): boolean {
  const { kind } = object.brand;
  if (kind === 'class' || kind === 'module' || kind === 'process-env') return false;
  if (object.inner && (clientData(object.inner) || membersCarry(carriers, object.inner, depth, seen))) return true;
  for (const cell of object.members.values()) if (carries(carriers, cell.value, depth - 1, seen)) return true;
  return carries(carriers, object.rest.value, depth - 1, seen);
}
