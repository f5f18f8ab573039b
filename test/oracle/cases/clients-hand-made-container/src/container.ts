export class Token<T> {
  declare private readonly type: T;
  constructor(readonly name: string) {}
}

type Factory<T> = (container: Container) => T;

export class Container {
  private readonly factories = new Map<Token<unknown>, Factory<unknown>>();
  private readonly made = new Map<Token<unknown>, unknown>();

  provide<T>(token: Token<T>, factory: Factory<T>): this {
    this.factories.set(token, factory);
    return this;
  }

  get<T>(token: Token<T>): T {
    if (!this.made.has(token)) {
      const factory = this.factories.get(token);
      if (!factory) throw new Error(`nothing provides ${token.name}`);
      this.made.set(token, factory(this));
    }
    return this.made.get(token) as T;
  }
}
