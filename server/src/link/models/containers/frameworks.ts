import { argument, type IntrinsicCall, type Machine, type ObjectModel, type PackageModel } from '../../evaluate/machine';
import { elementsOf } from '../../evaluate/members';
import { just, type NodeRef, UNDEFINED, type Value } from '../../values/value';
import { nativeFunction } from '../native-functions';
import { promiseOf } from '../promises';
import { containerOf, injection, register, registryIn, tokenOf } from './injection';
import { Registry, sharedRegistry } from './registry';

const noDecorator = (m: Machine, at: NodeRef): Value => nativeFunction(m, at, () => UNDEFINED);

/** tsyringe, typedi: one container for the program; `inject(token)` on parameters. */
const TSYRINGE: PackageModel = {
  owns: (module) => module === 'tsyringe' || module === 'typedi',
  read: (m, { path }, key, at) => (path.length === 0 && (key === 'container' || key === 'Container') ? containerOf(m, sharedRegistry(m), at) : undefined),
  call(m, { path }, call) {
    const name = path.at(-1) ?? '';
    if (/^inject/i.test(name) && name !== 'injectable') return injection(m, call);
    if (name === 'instanceCachingFactory' || name === 'instancePerContainerCachingFactory' || name === 'predicateAwareClassFactory') return argument(call.args, 0);
    return noDecorator(m, call.at);
  },
};

/** inversify: containers of one's own. */
const INVERSIFY: PackageModel = {
  owns: (module) => module === 'inversify' || module.startsWith('@inversifyjs/'),
  construct(m, { path }, args, at) {
    if (path.at(-1) === 'Container') return containerOf(m, new Registry(sharedRegistry(m)), at);
    if (!/^(Async)?ContainerModule$/.test(path.at(-1) ?? '')) return undefined;
    return nativeFunction(m, at, (machine, call) => machine.call(argument(args, 0) ?? UNDEFINED, UNDEFINED, call.args, call.at));
  },
  call: (m, { path }, call) => (/^(inject|multiInject)$/.test(path.at(-1) ?? '') ? injection(m, call) : noDecorator(m, call.at)),
};

/** Methods of containers; the names of the libraries do not get in each other's way. */
export const CONTAINER_OBJECTS: ObjectModel = {
  model: 'container',
  invoke(m, object, key, call) {
    const registry = registryIn(object);
    if (!registry) return undefined;
    const second = call.args.values[1];
    switch (key) {
      case 'resolve':
      case 'get':
        return registry.resolve(m, tokenOf(call), call.at);
      case 'resolveAsync':
      case 'getAsync':
        return promiseOf(m, registry.resolve(m, tokenOf(call), call.at));
      case 'resolveAll':
      case 'getAll':
        return m.newArray([], call.at, registry.resolve(m, tokenOf(call), call.at));
      case 'register':
        register(m, registry, tokenOf(call), second ?? UNDEFINED, call);
        return call.self;
      case 'registerInstance':
      case 'set':
        registry.register(tokenOf(call), () => second ?? UNDEFINED);
        return call.self;
      case 'registerSingleton':
      case 'registerType':
        if (second) registry.register(tokenOf(call), (machine, at) => registry.resolve(machine, second, at));
        return call.self;
      case 'bind':
      case 'rebind':
        return binding(m, registry, tokenOf(call), call.at);
      case 'load':
        return loaded(m, object, call);
      case 'createChildContainer':
      case 'createChild':
        return containerOf(m, new Registry(registry), call.at);
      default:
        return call.self;
    }
  },
  // A factory's context: `({ container }) => container.get(token)`.
  read: (_m, object, key) => (key === 'container' ? just({ kind: 'object', object }) : undefined),
};

/** inversify: `bind(token).to(Class).inSingletonScope()`. */
function binding(m: Machine, registry: Registry, token: Value, at: NodeRef): Value {
  const self = nativeFunction(m, at, () => self);
  const method = (key: string, run: (given: Value) => void): void =>
    m.writeMember(self, just({ kind: 'primitive', value: key }), nativeFunction(m, at, (_m, { args }) => (run(argument(args, 0) ?? UNDEFINED), self)), at);
  const factory = (given: Value): void => registry.register(token, (machine, place) => machine.call(given, UNDEFINED, { values: [containerOf(machine, registry, place)] }, place));
  method('to', (cls) => registry.register(token, (machine, place) => registry.resolve(machine, cls, place)));
  method('toSelf', () => undefined);
  method('toConstantValue', (value) => registry.register(token, () => value));
  method('toService', (other) => registry.register(token, (machine, place) => registry.resolve(machine, other, place)));
  method('toDynamicValue', factory);
  method('toResolvedValue', factory);
  method('toFactory', factory);
  method('toProvider', factory);
  for (const key of ['inSingletonScope', 'inTransientScope', 'inRequestScope', 'when', 'whenTargetNamed', 'whenNamed', 'onActivation']) method(key, () => undefined);
  return self;
}

/** inversify: `container.load(new ContainerModule((bind) => …))`, where the module has been called with `bind`. */
function loaded(m: Machine, object: Parameters<typeof registryIn>[0], call: IntrinsicCall): Value {
  const container = just({ kind: 'object', object });
  const bind = nativeFunction(m, call.at, (machine, { args, at }) => machine.invoke(container, 'bind', args, at));
  m.writeMember(bind, just({ kind: 'primitive', value: 'bind' }), bind, call.at);
  for (const module of call.args.values) for (const { atom } of module) if (atom.kind === 'object' || atom.kind === 'function') m.call(just(atom), UNDEFINED, { values: [bind] }, call.at);
  return UNDEFINED;
}

/** NestJS: what modules provide, for the whole program. */
const NEST: PackageModel = {
  owns: (module) => module === '@nestjs/common' || module === '@nestjs/core',
  call(m, { path }, call) {
    const name = path.at(-1) ?? '';
    if (name === 'Inject') return injection(m, call);
    if (name === 'forwardRef') return m.call(argument(call.args, 0) ?? UNDEFINED, UNDEFINED, { values: [] }, call.at);
    if (name === 'Module') provide(m, argument(call.args, 0) ?? UNDEFINED, call, 0);
    if (path[0] === 'NestFactory') return promiseOf(m, containerOf(m, sharedRegistry(m), call.at));
    return noDecorator(m, call.at);
  },
};

/** Modules of libraries for NestJS: what they are told is in a factory that runs once everything it asks for is there, and not when it is handed over. */
const NEST_MODULES: PackageModel = {
  owns: (module) => /nest/i.test(module),
  call(m, { path }, call) {
    if (!/^(register|for(Root|Feature))\w*Async$/.test(path.at(-1) ?? '')) return undefined;
    return m.newRecord({ imports: m.read(argument(call.args, 0) ?? UNDEFINED, 'imports', call.at) }, call.at);
  },
};

/** Modules imported by modules imported by modules … */
const DEEPEST_MODULES = 8;

function provide(m: Machine, module: Value, call: IntrinsicCall, depth: number): void {
  const listed = (key: string): readonly Value[] => module.flatMap(({ atom }) => (atom.kind === 'object' && atom.object.keys().includes(key) ? elementsOf(m, m.read(just(atom), key, call.at), call.at).values : []));
  for (const provider of listed('providers')) {
    for (const { atom } of provider) {
      if (atom.kind !== 'object') continue;
      const one = just(atom);
      const registry = sharedRegistry(m);
      if (atom.object.brand.kind === 'class') registry.register(one, (machine, at) => registry.construct(machine, atom.object, at));
      else if (atom.object.keys().includes('provide')) register(m, registry, m.read(one, 'provide', call.at), one, call);
    }
  }
  if (depth < DEEPEST_MODULES) for (const imported of listed('imports')) provide(m, m.await(imported), call, depth + 1);
}

export const CONTAINERS: readonly PackageModel[] = [TSYRINGE, INVERSIFY, NEST, NEST_MODULES];
