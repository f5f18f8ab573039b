export interface Site {
  readonly region: string;
  readonly role: "leader" | "follower";
}

const sites: readonly Site[] = [
  { region: "us-east-1", role: "leader" },
  { region: "us-east-2", role: "follower" },
  { region: "eu-west-3", role: "follower" },
];

export class Topology {
  constructor(private readonly all: readonly Site[] = sites) {}

  get leader(): Site {
    const leader = this.all.find(({ role }) => role === "leader");
    if (!leader) throw new Error("no leader configured");
    return leader;
  }

  get followers(): Site[] {
    return this.all.filter(({ role }) => role === "follower");
  }
}
