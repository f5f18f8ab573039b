export abstract class Residency {
  abstract readonly region: string;
  protected abstract readonly suffix: string;

  table(name: string): string {
    return `${name}-${this.suffix}`;
  }
}

class European extends Residency {
  readonly region = 'eu-central-1';
  protected readonly suffix = 'eu';
}

class British extends Residency {
  readonly region = 'eu-west-2';
  protected readonly suffix = 'uk';
}

class Worldwide extends Residency {
  readonly region = 'us-east-1';
  protected readonly suffix = 'ww';
}

const policies: Record<string, new () => Residency> = {
  DE: European,
  NL: European,
  GB: British,
};

export function residencyOf(flag: string): Residency {
  const Policy = policies[flag] ?? Worldwide;
  return new Policy();
}
