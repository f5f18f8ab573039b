import { argument, type IntrinsicCall, type Machine, type ObjectModel, only, type PackageModel } from '../evaluate/machine';
import { constrain, UNSET } from '../values/guard';
import { type Atom, just, NEVER, type NodeRef, primitive, UNDEFINED, under, unknown, type Value } from '../values/value';
import { CLIENT_LIBRARIES, type ClientLibrary, type LibraryClass, type LibraryFunction } from './library-table';
import { nativeFunction } from './native-functions';
import { allOf, type RequestFate } from '../failure/outage';
import { replyTo } from './replies';
import { clientsIn, defaultChain, isGiven, makeClient, objectIn, option, performOperation, regionOr } from './sdk-client';

const OBJECT_MODEL = 'library-client';
const QUERY_MODEL = 'library-query';

interface LibraryObject {
  readonly cls: LibraryClass;
  readonly client: Value;
  /** The input of its operations, where the library gives the table itself. */
  readonly input: Value | undefined;
}

interface Query {
  readonly library: LibraryObject;
  readonly operations: readonly string[];
}

/** Clients that programs hand to a library for all it does: `dynamoose.aws.ddb.set(client)`. */
const handed = new WeakMap<Machine, Map<ClientLibrary, Value>>();

function libraryOf(module: string): ClientLibrary | undefined {
  return CLIENT_LIBRARIES.find((library) => library.module.test(module));
}

/** Libraries with a client of AWS inside: one entry in the table for each. */
export const LIBRARY_CLIENTS: PackageModel = {
  owns: (module) => libraryOf(module) !== undefined,
  call(m, { module, path }, call) {
    const library = libraryOf(module);
    const name = nameIn(library, path);
    if (!library) return undefined;
    if (library.handedTo?.includes(path.join('.'))) {
      clientsOf(m).set(library, argument(call.args, 0) ?? UNDEFINED);
      return UNDEFINED;
    }
    const fn = library.functions?.[name];
    if (fn) return callFunction(m, library, fn, call);
    // `connectDynamoDB(session)` gives the class.
    if (library.factories?.includes(name)) return just({ kind: 'external', module, path: [] });
    const cls = library.classes?.[name];
    return cls && instance(m, library, cls, call.args.values, call.at);
  },
  construct(m, { module, path }, args, at) {
    const library = libraryOf(module);
    const cls = library?.classes?.[nameIn(library, path)];
    return library && cls ? instance(m, library, cls, args.values, at) : undefined;
  },
};

function nameIn(library: ClientLibrary | undefined, path: readonly string[]): string {
  const names = path[0] === 'default' ? path.slice(1) : path;
  return names.length === 0 ? (library?.main ?? '') : (names.at(-1) ?? '');
}

function clientsOf(m: Machine): Map<ClientLibrary, Value> {
  let clients = handed.get(m);
  if (!clients) handed.set(m, (clients = new Map<ClientLibrary, Value>()));
  return clients;
}

function callFunction(m: Machine, library: ClientLibrary, fn: LibraryFunction, call: IntrinsicCall): Value {
  const client = clientFor(m, library, fn, call.args.values, call.at);
  const fate = allOf(fn.operations.map((operation) => perform(m, client, fn.service, operation, call.args.values[0] ?? UNDEFINED, call.at)));
  m.escape(call.args, call.at);
  return replyTo(m, fate, unknown('external', call.at, 'what AWS answers'), call.at);
}

function instance(m: Machine, library: ClientLibrary, cls: LibraryClass, args: readonly Value[], at: NodeRef): Value {
  const data = cls.within === undefined ? { cls, client: clientFor(m, library, cls, args, at), input: tableInput(m, cls, args, at) } : ownedObject(cls, option(m, args[cls.options ?? 0] ?? UNDEFINED, cls.within, at), at);
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: OBJECT_MODEL, data }, at) });
}

/** An object that has its client and its table from another one. */
function ownedObject(cls: LibraryClass, owner: Value, at: NodeRef): LibraryObject {
  const known = libraryObject(only(owner));
  if (known) return { ...known, cls };
  const unknowns = owner.filter(({ atom }) => atom.kind === 'unknown');
  return { cls, client: unknowns.length > 0 ? unknowns : unknown('external', at, 'the client of a library'), input: undefined };
}

function tableInput(m: Machine, { table, options = 0 }: LibraryClass, args: readonly Value[], at: NodeRef): Value | undefined {
  if (table === undefined) return undefined;
  const name = typeof table === 'number' ? (args[table] ?? UNDEFINED) : option(m, args[options] ?? UNDEFINED, table, at);
  return m.newRecord({ TableName: name }, at);
}

/** The client that is handed in, else one that the library makes of what it is given. */
function clientFor(m: Machine, library: ClientLibrary, { service, options: index = 0, client = [], config = [] }: LibraryClass | LibraryFunction, args: readonly Value[], at: NodeRef): Value {
  const options = args[index] ?? UNDEFINED;
  const member = (path: string): Value => path.split('.').filter(Boolean).reduce((value, key) => option(m, value, key, at), options);
  const given = [...client.map(member), clientsOf(m).get(library) ?? NEVER].find((value) => clientsIn(value).length > 0 || value.some(({ atom }) => atom.kind === 'unknown'));
  if (given) return given;
  // It makes none itself: whoever hands it one does so later.
  if (client.length > 0 && config.length === 0) return unknown('external', at, 'the client of a library');
  const settings = config.map(member).find((value) => isGiven(value)) ?? UNDEFINED;
  const credentials = option(m, settings, 'credentials', at);
  return makeClient(m, {
    at,
    service,
    via: 'library',
    sdk: 'v3',
    region: regionOr(m, option(m, settings, 'region', at), () => (library.lastResort === undefined ? defaultChain(m, at) : ownChain(m, library.lastResort, at))),
    endpoint: undefined,
    fips: false,
    dualStack: false,
    regionalEndpoint: false,
    globalEndpoint: false,
    followsInput: true,
    credentials: objectIn(credentials),
    traits: [],
    isDocumentClient: service === 'dynamodb',
  });
}

/** DAX: three variables, and then a region of its own. */
function ownChain(m: Machine, { variables, region }: NonNullable<ClientLibrary['lastResort']>, at: NodeRef): Value {
  return variables.reduceRight<Value>((rest, name) => {
    const variable = m.environmentVariable(name);
    const [given] = m.environmentValue(name, at);
    return given ? [given, ...under(constrain(variable, [UNSET]), rest)] : rest;
  }, primitive(region, at));
}

function perform(m: Machine, client: Value, service: string, operation: string, input: Value, at: NodeRef): RequestFate {
  return performOperation(m, client, { service, operation, via: 'library', input, at });
}

function operationsOf({ operations }: LibraryClass, method: string): readonly string[] {
  const found = operations && Object.hasOwn(operations, method) ? operations[method] : undefined;
  return found === undefined ? [] : found.split(' ');
}

/** The clients inside objects of libraries: `new DocumentClient({ service: dax })` calls what DAX calls. */
export function clientWithin(value: Value): Value {
  return value.flatMap(({ guard, atom }) => under(guard, libraryObject(atom)?.client ?? NEVER));
}

function libraryObject(atom: Atom | undefined): LibraryObject | undefined {
  return atom?.kind === 'object' && atom.object.brand.kind === 'modelled' && isLibraryObject(atom.object.brand.data) ? atom.object.brand.data : undefined;
}

function isLibraryObject(data: unknown): data is LibraryObject {
  return data !== null && typeof data === 'object' && 'cls' in data;
}

export const LIBRARY_OBJECTS: readonly ObjectModel[] = [
  {
    model: OBJECT_MODEL,
    invoke(m, object, key, call) {
      if (object.brand.kind !== 'modelled' || !isLibraryObject(object.brand.data)) return undefined;
      const library = object.brand.data;
      const { cls, client } = library;
      if (cls.builds && key === 'build') return built(m, library, cls.builds, call);
      const operations = operationsOf(cls, key);
      if (operations.length === 0) return undefined;
      // `table.query(…).using(…).exec()`: nothing happens until the end of the chain.
      if (cls.ends && (cls.chains?.includes(key) ?? true)) return query(m, { library, operations }, call.at);
      const fate = allOf(operations.map((operation) => perform(m, client, cls.service, operation, library.input ?? argument(call.args, 0) ?? UNDEFINED, call.at)));
      m.escape(call.args, call.at);
      return replyTo(m, fate, document(m, library, call), call.at);
    },
    read(m, object, key, at) {
      if (object.brand.kind !== 'modelled' || !isLibraryObject(object.brand.data)) return undefined;
      const library = object.brand.data;
      const operation = library.cls.members && Object.hasOwn(library.cls.members, key) ? library.cls.members[key] : undefined;
      return operation === undefined ? undefined : query(m, { library, operations: [operation] }, at);
    },
  },
  {
    model: QUERY_MODEL,
    invoke(m, object, key, call) {
      if (object.brand.kind !== 'modelled') return undefined;
      const { library, operations } = object.brand.data as Query;
      if (!library.cls.ends?.includes(key)) return (m.escape(call.args, call.at), call.self);
      const fate = allOf(operations.map((operation) => perform(m, library.client, library.cls.service, operation, library.input ?? UNDEFINED, call.at)));
      return replyTo(m, fate, unknown('external', call.at, 'what AWS answers'), call.at);
    },
  },
];

function query(m: Machine, data: Query, at: NodeRef): Value {
  return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: QUERY_MODEL, data }, at) });
}

/** `entity.build(GetItemCommand)`: a chain of which the class says what it does. */
function built(m: Machine, library: LibraryObject, builds: Readonly<Record<string, string>>, { args, at }: IntrinsicCall): Value | undefined {
  const given = only(argument(args, 0) ?? UNDEFINED);
  const name = given?.kind === 'external' ? (given.path.at(-1) ?? '') : '';
  const operation = Object.hasOwn(builds, name) ? builds[name] : undefined;
  return operation === undefined ? undefined : query(m, { library, operations: [operation] }, at);
}

/** What a model gives is a record that can be saved again. */
function document(m: Machine, { cls, client, input }: LibraryObject, call: IntrinsicCall): Value {
  const answer = unknown('external', call.at, 'what AWS answers');
  if (!cls.documents) return answer;
  const object = m.newObject({ kind: 'plain' }, call.at);
  object.rest.value = answer;
  for (const [method, operation] of Object.entries(cls.documents)) {
    object.cell(method).value = nativeFunction(m, call.at, (machine, later) => {
      const fate = perform(machine, client, cls.service, operation, input ?? UNDEFINED, later.at);
      return replyTo(machine, fate, unknown('external', later.at, 'what AWS answers'), later.at);
    });
  }
  return just({ kind: 'object', object });
}
