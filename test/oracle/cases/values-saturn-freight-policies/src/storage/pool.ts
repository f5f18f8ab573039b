export interface Destroyable {
  destroy(): void;
}

/** Clients by region, made when they are first asked for. */
export class Pool<C extends Destroyable> {
  readonly #open = new Map<string, C>();

  constructor(private readonly make: (region: string) => C) {}

  in(region: string): C {
    let client = this.#open.get(region);
    if (!client) {
      client = this.make(region);
      this.#open.set(region, client);
    }
    return client;
  }

  map<D extends Destroyable>(wrap: (client: C) => D): Pool<D> {
    return new Pool((region) => wrap(this.in(region)));
  }
}
