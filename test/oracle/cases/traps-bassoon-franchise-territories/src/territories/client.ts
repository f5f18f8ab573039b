export interface TerritoryClientOptions {
  /** Sales region, such as "emea" or "us-northeast". */
  region: string;
}

export class AssignBranchCommand {
  constructor(readonly input: { branchId: string; city: string }) {}
}

/** Speaks to the franchise's own territory planner; the planner is in the same process for now. */
export class TerritoryClient {
  private readonly assigned: string[] = [];

  constructor(private readonly options: TerritoryClientOptions) {}

  async send(command: AssignBranchCommand): Promise<{ manager: string }> {
    const { branchId, city } = command.input;
    this.log(`${branchId} in ${city} goes to ${this.options.region}`);
    this.assigned.push(branchId);
    return { manager: `manager-of-${this.options.region}` };
  }

  private log(message: string): void {
    console.info(message, { service: "dynamodb", region: this.options.region });
  }
}
