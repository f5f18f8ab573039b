type Role = "source" | "lake" | "control";

const REGIONS: { readonly [R in Role]: string } = {
  source: "us-east-1",
  lake: "eu-west-1",
  control: "us-west-2",
};

export class Settings {
  static readonly shared = new Settings();

  readonly lakeBucket = process.env.LAKE_BUCKET ?? "pollen-lake";
  readonly countsTable = "pollen-counts";
  readonly checkpointsTable = "etl-checkpoints";
  readonly pageSize = Number(process.env.PAGE_SIZE ?? 250);

  regionFor(role: Role): string {
    return REGIONS[role];
  }
}

export type { Role };
