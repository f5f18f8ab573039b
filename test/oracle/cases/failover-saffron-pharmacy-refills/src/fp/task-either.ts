export type Either<E, A> = { readonly _tag: "Left"; readonly left: E } | { readonly _tag: "Right"; readonly right: A };
export type TaskEither<E, A> = () => Promise<Either<E, A>>;

export const left = <E>(e: E): Either<E, never> => ({ _tag: "Left", left: e });
export const right = <A>(a: A): Either<never, A> => ({ _tag: "Right", right: a });

export const tryCatch =
  <E, A>(run: () => Promise<A>, onError: (cause: unknown) => E): TaskEither<E, A> =>
  () =>
    run().then(right, (cause) => left(onError(cause)));

export const map =
  <A, B>(f: (a: A) => B) =>
  <E>(te: TaskEither<E, A>): TaskEither<E, B> =>
  async () => {
    const either = await te();
    return either._tag === "Left" ? either : right(f(either.right));
  };

export const chain =
  <E, A, B>(f: (a: A) => TaskEither<E, B>) =>
  (te: TaskEither<E, A>): TaskEither<E, B> =>
  async () => {
    const either = await te();
    return either._tag === "Left" ? either : f(either.right)();
  };

export const orElse =
  <E, A>(f: (e: E) => TaskEither<E, A>) =>
  (te: TaskEither<E, A>): TaskEither<E, A> =>
  async () => {
    const either = await te();
    return either._tag === "Left" ? f(either.left)() : either;
  };

export const fold =
  <E, A, B>(onLeft: (e: E) => B, onRight: (a: A) => B) =>
  async (te: TaskEither<E, A>): Promise<B> => {
    const either = await te();
    return either._tag === "Left" ? onLeft(either.left) : onRight(either.right);
  };

export function pipe<A, B>(a: A, ab: (a: A) => B): B;
export function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
export function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
export function pipe(a: unknown, ...fns: Array<(x: any) => unknown>): unknown {
  return fns.reduce((acc, fn) => fn(acc), a);
}
