import type { FunctionFact } from '../../extract/facts';
import type { HeapObject } from '../values/heap';
import type { ExternalAtom, Value } from '../values/value';
import { type ClientData, clientData } from './client';

/** Deeper in an exported object nobody looks for a client. */
const DEEPEST = 4;

interface Known {
  readonly carriers: ReadonlySet<FunctionFact>;
}

/** Is told of each client that is met; of something that gives out clients which nobody sees in it, without one. True ends the search. */
type Visitor = (client: ClientData | undefined) => boolean;

/** Does a value hold an AWS client, or something of the SDK, or a function that gives one out? */
export function carriesClient({ carriers }: Known, value: Value): boolean {
  return carries(carriers, value, DEEPEST, new Set(), () => true);
}

/** The clients that values hold; `others` if they may hold more than is seen in them. */
export function clientsIn({ carriers }: Known, values: readonly Value[]): { readonly clients: ReadonlySet<ClientData>; readonly others: boolean } {
  const clients = new Set<ClientData>();
  const others = values.some((value) =>
    carries(carriers, value, DEEPEST, new Set(), (client) => {
      if (client) clients.add(client);
      return !client;
    }),
  );
  return { clients, others };
}

function carries(carriers: ReadonlySet<FunctionFact>, value: Value, depth: number, seen: Set<HeapObject>, visit: Visitor): boolean {
  return value.some(({ atom }) => {
    if (atom.kind === 'function') return carriers.has(atom.closure.fn) && visit(undefined);
    if (atom.kind === 'promise') return carries(carriers, atom.settled, depth, seen, visit);
    if (atom.kind === 'external') return isOfSdk(atom) && visit(undefined);
    if (atom.kind === 'unknown') return atom.type !== undefined && isOfSdk(atom.type) && visit(undefined);
    if (atom.kind !== 'object' || depth === 0 || seen.has(atom.object)) return false;
    seen.add(atom.object);
    const client = clientData(atom.object);
    return client ? visit(client) : (handsOut(atom.object) && visit(undefined)) || membersCarry(carriers, atom.object, depth, seen, visit);
  });
}

/** Containers, and functions that libraries make, give out what nobody sees in them. */
function handsOut({ brand }: HeapObject): boolean {
  return brand.kind === 'modelled' && ['awilix', 'container', 'native'].includes(brand.model);
}

function isOfSdk({ module }: ExternalAtom): boolean {
  return /^(@aws-sdk\/|aws-sdk)/.test(module);
}

function membersCarry(carriers: ReadonlySet<FunctionFact>, object: HeapObject, depth: number, seen: Set<HeapObject>, visit: Visitor): boolean {
  const { kind } = object.brand;
  if (kind === 'class' || kind === 'module' || kind === 'process-env') return false;
  const inner = object.inner && clientData(object.inner);
  if (inner ? visit(inner) : object.inner && membersCarry(carriers, object.inner, depth, seen, visit)) return true;
  for (const cell of object.members.values()) if (carries(carriers, cell.value, depth - 1, seen, visit)) return true;
  return carries(carriers, object.rest.value, depth - 1, seen, visit);
}
