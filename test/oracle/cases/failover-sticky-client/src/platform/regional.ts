interface Closable {
  destroy(): void;
}

/** Uses one region until it is unreachable, then stays with the next. */
export class Regional<C extends Closable> {
  private active = 0;

  constructor(private readonly clients: readonly C[]) {}

  static of<C extends Closable>(regions: readonly string[], open: (region: string) => C): Regional<C> {
    return new Regional(regions.map(open));
  }

  async run<T>(work: (client: C) => Promise<T>): Promise<T> {
    let failure: unknown;
    for (let tries = 0; tries < this.clients.length; tries++) {
      try {
        return await work(this.clients[this.active]);
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        failure = error;
        this.active = (this.active + 1) % this.clients.length;
      }
    }
    throw failure;
  }
}

const isUnreachable = (error: unknown) => {
  const { code, name } = error as { code?: string; name?: string };
  return code === "ENOTFOUND" || code === "ECONNREFUSED" || name === "TimeoutError";
};
