class Variable {
  constructor(
    private readonly names: string[],
    private readonly raw: string | undefined,
  ) {}

  or(name: string): Variable {
    return new Variable([...this.names, name], this.raw ?? process.env[name]);
  }

  default(value: string): string {
    return this.raw ?? value;
  }

  optional(): string | undefined {
    return this.raw;
  }

  required(): string {
    if (this.raw === undefined) throw new Error(`set one of ${this.names.join(", ")}`);
    return this.raw;
  }
}

export const variable = (name: string) => new Variable([name], process.env[name]);
