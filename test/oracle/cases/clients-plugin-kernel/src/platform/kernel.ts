// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Resources {}

export type Plugin = (kernel: Kernel) => void;

export class Kernel {
  private readonly factories = new Map<keyof Resources, () => unknown>();
  private readonly built = new Map<keyof Resources, unknown>();

  use(plugin: Plugin): this {
    plugin(this);
    return this;
  }

  provide<K extends keyof Resources>(name: K, create: () => Resources[K]): void {
    this.factories.set(name, create);
  }

  get<K extends keyof Resources>(name: K): Resources[K] {
    if (!this.built.has(name)) {
      const create = this.factories.get(name);
      if (!create) throw new Error(`no plugin provides ${String(name)}`);
      this.built.set(name, create());
    }
    return this.built.get(name) as Resources[K];
  }
}
