// Survives the module reloads of the dev server.
const store = globalThis as typeof globalThis & { __singletons?: Map<string, unknown> };

export function singleton<Value>(name: string, create: () => Value): Value {
  store.__singletons ??= new Map();
  if (!store.__singletons.has(name)) store.__singletons.set(name, create());
  return store.__singletons.get(name) as Value;
}
