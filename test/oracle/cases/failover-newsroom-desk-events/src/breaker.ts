export class OpenCircuitError extends Error {
  override readonly name = "OpenCircuitError";
}

/** Opens after a number of failures in a row, and then answers at once. */
export class Breaker {
  private failures = 0;

  constructor(private readonly threshold = 3) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.failures >= this.threshold) throw new OpenCircuitError();
    try {
      const value = await work();
      this.failures = 0;
      return value;
    } catch (error) {
      this.failures++;
      throw error;
    }
  }

  guard<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return (...args) => this.run(() => work(...args));
  }
}
