export enum Zone {
  Inner = "inner",
  Outer = "outer",
  Belt = "belt",
}

export abstract class ZonePolicy {
  abstract readonly zone: Zone;
  protected abstract readonly area: string;
  protected readonly index: number = 1;

  region(): string {
    return [this.area, String(this.index)].join("-");
  }

  fallback(): string | undefined {
    return undefined;
  }
}

class InnerPolicy extends ZonePolicy {
  readonly zone = Zone.Inner;
  protected readonly area = "us-east";

  override fallback() {
    return "us-west-2";
  }
}

class OuterPolicy extends ZonePolicy {
  readonly zone = Zone.Outer;
  protected readonly area = "us-east";
  protected override readonly index = 2;
}

class BeltPolicy extends ZonePolicy {
  readonly zone = Zone.Belt;
  protected readonly area: string = "eu-west";

  override region() {
    return `${this.area}-2`;
  }
}

export const policies: ReadonlyMap<Zone, ZonePolicy> = new Map([new InnerPolicy(), new OuterPolicy(), new BeltPolicy()].map((policy) => [policy.zone, policy]));

export function policyOf(zone: Zone): ZonePolicy {
  const policy = policies.get(zone);
  if (!policy) throw new Error(`no policy for ${zone}`);
  return policy;
}
