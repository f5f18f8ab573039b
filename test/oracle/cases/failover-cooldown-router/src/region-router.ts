export class RegionRouter<C> {
  private readonly coolUntil = new Map<string, number>();

  constructor(private readonly clients: ReadonlyMap<string, C>, private readonly cooldownMs = 30_000) {}

  async call<T>(work: (client: C) => Promise<T>): Promise<T> {
    const errors: unknown[] = [];
    for (const region of this.order()) {
      try {
        return await work(this.clients.get(region)!);
      } catch (error) {
        errors.push(error);
        this.coolUntil.set(region, Date.now() + this.cooldownMs);
      }
    }
    throw new AggregateError(errors, 'no region answers');
  }

  /** Those that failed lately come last. */
  private order(): string[] {
    const now = Date.now();
    const isCooling = (region: string) => (this.coolUntil.get(region) ?? 0) > now;
    return [...this.clients.keys()].sort((a, b) => Number(isCooling(a)) - Number(isCooling(b)));
  }
}
