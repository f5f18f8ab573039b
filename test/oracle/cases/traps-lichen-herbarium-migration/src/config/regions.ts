/** Where the herbarium has been, is, and was once meant to go. */
export const history = [
  { since: 2016, region: "us-west-1" },
  { since: 2019, region: "eu-west-2" },
  { since: 2023, region: "us-east-1" },
] as const;

export const plannedRegion = "ap-southeast-2";

export const currentRegion = history.reduce((latest, each) => (each.since > latest.since ? each : latest), history[0] as (typeof history)[number]).region;

/** Served as a label in the catalogue's footer. */
export const labels: Record<string, string> = {
  "us-east-1": "Virginia",
  "eu-west-2": "London",
  "us-west-1": "California",
};
