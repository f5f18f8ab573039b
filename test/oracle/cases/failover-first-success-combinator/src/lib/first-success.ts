type Attempt<T> = () => Promise<T>;

export const orElse = <T>(first: Attempt<T>, second: Attempt<T>): Attempt<T> => () =>
  first().catch((error) => {
    console.warn("next attempt", error.message);
    return second();
  });

export const firstSuccess = <T>(...attempts: [Attempt<T>, ...Attempt<T>[]]): Promise<T> =>
  attempts.reduce((before, next) => orElse(before, next))();
