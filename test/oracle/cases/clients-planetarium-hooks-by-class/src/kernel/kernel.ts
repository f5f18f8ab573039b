import { ClientCache, type ClientClass, type Destroyable } from "./client-cache";

export interface Events {
  "booking.created": { show: string; seats: number };
  "booking.moved": { show: string };
  "night.fell": { date: string };
}

export interface Scope {
  readonly plugin: string;
  client<T extends Destroyable>(Type: ClientClass<T>, region?: string): T;
  on<K extends keyof Events>(event: K, listener: (payload: Events[K]) => Promise<unknown>): void;
}

export interface Plugin {
  readonly name: string;
  /** Plugins with a home of their own are not moved with the kernel's region. */
  readonly home?: string;
  setup(scope: Scope): void;
}

type Listener = { plugin: string; run: (payload: any) => Promise<unknown> };

export class Kernel {
  private readonly cache = new ClientCache();
  private readonly listeners = new Map<keyof Events, Listener[]>();

  constructor(private readonly options: { region: string }) {}

  use(plugin: Plugin): this {
    plugin.setup({
      plugin: plugin.name,
      client: (Type, region = plugin.home ?? this.options.region) => this.cache.obtain(Type, region),
      on: (event, run) => {
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), { plugin: plugin.name, run }]);
      },
    });
    return this;
  }

  async emit<K extends keyof Events>(event: K, payload: Events[K]): Promise<string[]> {
    const done: string[] = [];
    for (const { plugin, run } of this.listeners.get(event) ?? []) {
      await run(payload);
      done.push(plugin);
    }
    return done;
  }
}
