export const enum Zone {
  Records = "us-east-1",
  Intake = "us-west-2",
}

export const zoneOf = { records: Zone.Records, intake: Zone.Intake } as const;
export type Plane = keyof typeof zoneOf;
