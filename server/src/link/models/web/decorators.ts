import type { PackageModel } from '../../evaluate/machine';
import type { HeapObject } from '../../values/heap';
import { just, type Value } from '../../values/value';

const DECORATION = 'decoration';

/** What a framework's decorator says of a class, method or parameter. */
export interface Decoration {
  readonly role: 'controller' | 'route' | 'job' | 'response';
  /** Of a route: `GET`; of other methods what stands before their name. */
  readonly method: string;
  readonly args: readonly Value[];
}

type Meaning = Pick<Decoration, 'role' | 'method'>;

interface DecoratorPackage {
  readonly module: RegExp;
  readonly controllers?: readonly string[];
  readonly jobs?: readonly string[];
  readonly responses?: readonly string[];
  /** Fields of GraphQL. */
  readonly fields?: readonly string[];
  /** Before the verb: `httpGet`. */
  readonly verbPrefix?: string;
}

/** One entry for each framework that finds its handlers by decorators. */
const PACKAGES: readonly DecoratorPackage[] = [
  { module: /^@nestjs\/common$/, controllers: ['Controller'], responses: ['Res', 'Response'] },
  { module: /^@nestjs\/graphql$/, controllers: ['Resolver'], fields: ['Query', 'Mutation', 'ResolveField', 'Subscription', 'ResolveProperty'] },
  { module: /^@nestjs\/schedule$/, jobs: ['Cron', 'Interval', 'Timeout'] },
  { module: /^@nestjs\/microservices$/, jobs: ['MessagePattern', 'EventPattern', 'GrpcMethod'] },
  { module: /^@nestjs\/bull(mq)?$/, jobs: ['Process'] },
  { module: /^@ssut\/nestjs-sqs$/, jobs: ['SqsMessageHandler'] },
  { module: /^routing-controllers$/, controllers: ['Controller', 'JsonController'], responses: ['Res'] },
  { module: /^tsoa$|^@tsoa\/runtime$/, controllers: ['Route'] },
  { module: /^@midwayjs\/(core|decorator)$/, controllers: ['Controller', 'Provide'] },
  { module: /^inversify-express-utils$/, controllers: ['controller'], responses: ['response'], verbPrefix: 'http' },
  { module: /^type-graphql$/, controllers: ['Resolver'], fields: ['Query', 'Mutation', 'FieldResolver', 'Subscription'] },
];

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All']);

function meaningOf(module: string, name: string): Meaning | undefined {
  const one = PACKAGES.find((candidate) => candidate.module.test(module));
  if (!one) return undefined;
  if (one.controllers?.includes(name)) return { role: 'controller', method: '' };
  if (one.jobs?.includes(name)) return { role: 'job', method: '' };
  if (one.responses?.includes(name)) return { role: 'response', method: '' };
  if (one.fields?.includes(name)) return { role: 'route', method: name };
  const verb = one.verbPrefix && name.startsWith(one.verbPrefix) ? name.slice(one.verbPrefix.length) : name;
  return one.controllers && VERBS.has(verb) ? { role: 'route', method: verb.toUpperCase() } : undefined;
}

/** Decorators that make a class's methods be called from outside. */
export const WEB_DECORATORS: PackageModel = {
  owns: (module) => PACKAGES.some((one) => one.module.test(module)),
  call(m, { module, path }, { args, at }) {
    const meaning = meaningOf(module, path.at(-1) ?? '');
    if (!meaning) return undefined;
    const data: Decoration = { ...meaning, args: args.values };
    return just({ kind: 'object', object: m.newObject({ kind: 'modelled', model: DECORATION, data }, at) });
  },
};

export function decorationIn(value: Value): Decoration | undefined {
  for (const { atom } of value) if (atom.kind === 'object' && isDecoration(atom.object)) return atom.object.brand.data as Decoration;
  return undefined;
}

function isDecoration(object: HeapObject): object is HeapObject & { readonly brand: { readonly data: unknown } } {
  return object.brand.kind === 'modelled' && object.brand.model === DECORATION;
}
