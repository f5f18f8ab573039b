export interface Destroyable {
  destroy(): void;
}

export type ClientClass<T extends Destroyable> = new (config: { region: string }) => T;

/** Clients by class, then by region. */
export class ClientCache {
  private readonly byClass = new Map<ClientClass<any>, Map<string, Destroyable>>();

  obtain<T extends Destroyable>(Type: ClientClass<T>, region: string): T {
    const byRegion = this.byClass.get(Type) ?? new Map<string, Destroyable>();
    this.byClass.set(Type, byRegion);
    let client = byRegion.get(region) as T | undefined;
    if (!client) {
      client = new Type({ region });
      byRegion.set(region, client);
    }
    return client;
  }
}
