export type Outcome<T> = [error: null, value: T] | [error: Error, value: undefined];

export function to<T>(promise: Promise<T>): Promise<Outcome<T>> {
  return promise.then((value): Outcome<T> => [null, value]).catch((error: Error): Outcome<T> => [error, undefined]);
}
