type Factory<T> = (container: Container) => T;

export class Container {
  private readonly factories = new Map<string, Factory<unknown>>();
  private readonly instances = new Map<string, unknown>();

  bind<T>(token: string, factory: Factory<T>): this {
    this.factories.set(token, factory);
    return this;
  }

  get<T>(token: string): T {
    if (!this.instances.has(token)) {
      const factory = this.factories.get(token);
      if (!factory) throw new Error(`nothing is bound to ${token}`);
      this.instances.set(token, factory(this));
    }
    return this.instances.get(token) as T;
  }
}
