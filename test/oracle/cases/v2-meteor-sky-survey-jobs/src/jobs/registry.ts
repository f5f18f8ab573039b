export type Job<I, O> = (input: I) => Promise<O>;

export interface Options {
  /** A lost optional job is only logged. */
  isOptional?: boolean;
}

export function job<I, O>(name: string, run: Job<I, O>, { isOptional = false }: Options = {}): Job<I, O | undefined> {
  return async (input) => {
    const started = Date.now();
    try {
      return await run(input);
    } catch (error) {
      console.error(`${name} failed`, error);
      if (!isOptional) throw error;
      return undefined;
    } finally {
      console.log(`${name} took ${Date.now() - started} ms`);
    }
  };
}
