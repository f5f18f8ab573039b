export class MalformedArnError extends Error {
  constructor(text: string) {
    super(`not an ARN: ${text}`);
    this.name = "MalformedArnError";
  }
}

export class Arn {
  private constructor(readonly partition: string, readonly service: string, readonly region: string, readonly account: string, readonly resource: string) {}

  static parse(text: string): Arn {
    const [scheme, partition, service, region, account, ...resource] = text.split(":");
    if (scheme !== "arn" || resource.length === 0) throw new MalformedArnError(text);
    return new Arn(partition, service, region, account, resource.join(":"));
  }

  /** The last segment: `table/heats` and `function:assay` are `heats` and `assay`. */
  get name(): string {
    return this.resource.split(/[/:]/).at(-1)!;
  }

  toString(): string {
    return ["arn", this.partition, this.service, this.region, this.account, this.resource].join(":");
  }
}
