import type { Location } from '../../../../extract/location';
import type { Machine } from '../../../evaluate/machine';
import type { ConstructData } from '../../../models/constructs/construct';
import { option } from '../../../models/sdk-client';
import { just, type NodeRef, type Value } from '../../../values/value';
import type { Handler } from '../../declarations';
import { handlerIn } from '../program-files';
import { certainText, isThere } from '../texts';

/** A handler that stands somewhere in what a construct is given. */
export interface NamedHandler {
  /** Where in the construct: a route, an event; empty where the construct is the function. */
  readonly name: string;
  readonly at: NodeRef;
  handler(folders: readonly string[], at: Location): Handler | undefined;
  /** What it is given besides: `environment`, `bind`, `link`. */
  readonly props: Value;
}

/** Properties under which functions stand, at any depth. */
const PLACES = new Set(
  'routes job consumer consumers function functions subscriber subscribers notifications targets rules server handler authenticator authorizers dataSources triggers resolvers onCreate onUpdate onDelete'.split(' '),
);

const DEEPEST = 5;

/** `src/orders.main`, with a folder: what has none is a name of something else. */
const HANDLER = /^[\w@./[\]()$-]*\/[\w[\]()$-]+(?:\.[\w-]+)*\.[\w$]+$/;

/** The handlers that a construct of SST names: as its own, by routes and events, and by methods that are called on it. */
export function declaredHandlers(m: Machine, data: ConstructData, later: Value): readonly NamedHandler[] {
  const found: NamedHandler[] = [];
  const visit = (value: Value, name: string, isPlace: boolean, depth: number): void => {
    for (const { atom } of value) {
      if (atom.kind === 'primitive' && typeof atom.value === 'string') {
        if (isPlace && HANDLER.test(atom.value)) found.push(named(atom.value, name, atom.at ?? data.at, []));
        continue;
      }
      if (atom.kind !== 'object' || !['plain', 'array'].includes(atom.object.brand.kind) || depth === 0) continue;
      const self = just(atom);
      const handler = certainText(option(m, self, 'handler', data.at));
      if (handler !== undefined && handler.includes('.')) {
        found.push(named(handler, name, atom.object.at, self));
        continue;
      }
      const keys = atom.object.keys();
      // Beside a function stand options of its route or event.
      for (const key of isPlace && keys.includes('function') ? ['function'] : keys) {
        const inner = isPlace || PLACES.has(key);
        if (inner) visit(option(m, self, key, data.at).filter(isThere), isPlace && !PLACES.has(key) && atom.object.brand.kind !== 'array' ? key : name, true, depth - 1);
      }
    }
  };
  visit(data.props, '', false, DEEPEST);
  visit(later, '', false, DEEPEST);
  return found;
}

function named(text: string, name: string, at: NodeRef, props: Value): NamedHandler {
  return {
    name,
    at,
    props,
    handler: (folders, place) => handlerIn(text, '', folders, place),
  };
}
