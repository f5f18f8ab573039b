export interface Member<T> {
  readonly region: string;
  readonly resource: T;
}

export class RegionalPool<T> {
  private readonly members: Member<T>[];

  constructor(regions: string[], open: (region: string) => T) {
    if (!regions.length) throw new Error("a pool needs a region");
    this.members = regions.map((region) => ({ region, resource: open(region) }));
  }

  get primary(): T {
    return this.members[0].resource;
  }

  /** The first answer, in order of preference. */
  async any<R>(work: (resource: T) => Promise<R>): Promise<R> {
    const errors: unknown[] = [];
    for (const { region, resource } of this.members) {
      try {
        return await work(resource);
      } catch (error) {
        console.warn(`${region} does not answer`);
        errors.push(error);
      }
    }
    throw new AggregateError(errors, "no region answers");
  }

  all<R>(work: (resource: T) => Promise<R>): Promise<R[]> {
    return Promise.all(this.members.map(({ resource }) => work(resource)));
  }
}
