export function lazy<T extends object>(make: () => T): T {
  let made: T | undefined;
  return new Proxy({} as T, {
    get(_, key) {
      made ??= make();
      const value = Reflect.get(made, key);
      return typeof value === "function" ? value.bind(made) : value;
    },
  });
}
