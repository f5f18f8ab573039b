export interface Injectable<T> {
  new (...args: any[]): T;
  inject: readonly string[];
}

type Provider = (injector: Injector) => unknown;

export class Injector {
  private constructor(
    private readonly token?: string,
    private readonly provider?: Provider,
    private readonly parent?: Injector,
  ) {}

  private cached?: { value: unknown };

  static root(): Injector {
    return new Injector();
  }

  provideValue(token: string, value: unknown): Injector {
    return new Injector(token, () => value, this);
  }

  provideClass<T>(token: string, Class: Injectable<T>): Injector {
    return new Injector(token, (injector) => injector.injectClass(Class), this);
  }

  provideFactory(token: string, factory: { (...args: any[]): unknown; inject?: readonly string[] }): Injector {
    return new Injector(token, (injector) => factory(...(factory.inject ?? []).map((each) => injector.resolve(each))), this);
  }

  injectClass<T>(Class: Injectable<T>): T {
    return new Class(...Class.inject.map((each) => this.resolve(each)));
  }

  resolve<T = any>(token: string): T {
    if (token !== this.token) {
      if (!this.parent) throw new Error(`No provider for ${token}`);
      return this.parent.resolve<T>(token);
    }
    this.cached ??= { value: this.provider!(this.parent!) };
    return this.cached.value as T;
  }
}
