type AsyncMethod<This, Args extends unknown[], R> = (this: This, ...args: Args) => Promise<R>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries a method again, `times` in all, with growing pauses. */
export function retried(times: number) {
  return function <This, Args extends unknown[], R>(method: AsyncMethod<This, Args, R>, context: ClassMethodDecoratorContext) {
    return async function (this: This, ...args: Args): Promise<R> {
      for (let attempt = 1; ; attempt++) {
        try {
          return await method.apply(this, args);
        } catch (error) {
          if (attempt >= times) throw error;
          console.warn(`${String(context.name)}: attempt ${attempt} failed`);
          await pause(100 * attempt);
        }
      }
    };
  };
}

/** Calls the method once more on the gateway's standby. */
export function standby<This extends { readonly standby?: This }, Args extends unknown[], R>(
  method: AsyncMethod<This, Args, R>,
  context: ClassMethodDecoratorContext,
) {
  return async function (this: This, ...args: Args): Promise<R> {
    try {
      return await method.apply(this, args);
    } catch (error) {
      if (!this.standby) throw error;
      console.warn(`${String(context.name)}: going to the standby`, error);
      return method.apply(this.standby, args);
    }
  };
}

export const orElse = <R>(fallback: R) =>
  function <This, Args extends unknown[]>(method: AsyncMethod<This, Args, R>, _context: ClassMethodDecoratorContext) {
    return async function (this: This, ...args: Args): Promise<R> {
      return method.apply(this, args).catch(() => fallback);
    };
  };
