/** One client a region, made when it is first asked for. */
export class RegionalPool<TClient> {
  private readonly made: Record<string, TClient> = {};

  constructor(private readonly make: (region: string) => TClient) {}

  in(region: string): TClient {
    return (this.made[region] ??= this.make(region));
  }
}
