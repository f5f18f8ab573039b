type Make<T> = () => T;

export class Locator {
  private static readonly makers = new Map<string, Make<unknown>>();
  private static readonly made = new Map<string, unknown>();

  static register<T>(name: string, make: Make<T>) {
    Locator.makers.set(name, make);
    Locator.made.delete(name);
  }

  static get<T>(name: string): T {
    if (!Locator.made.has(name)) {
      const make = Locator.makers.get(name);
      if (!make) throw new Error(`nothing is registered as ${name}`);
      Locator.made.set(name, make());
    }
    return Locator.made.get(name) as T;
  }
}
