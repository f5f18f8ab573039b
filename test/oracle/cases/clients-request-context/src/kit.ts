export type Context = { request: { path: string }; get<T>(key: string): T; set(key: string, value: unknown): void };
export type Middleware = (context: Context, next: () => Promise<unknown>) => Promise<unknown>;

export function compose(...chain: Middleware[]) {
  return (request: { path: string }) => {
    const values = new Map<string, unknown>();
    const context: Context = { request, get: <T>(key: string) => values.get(key) as T, set: (key, value) => void values.set(key, value) };
    const step = (i: number): Promise<unknown> => (chain[i] ? chain[i](context, () => step(i + 1)) : Promise.resolve(undefined));
    return step(0);
  };
}
