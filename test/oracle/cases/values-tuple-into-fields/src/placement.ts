export type Placement = readonly [home: string, away: string];

const PLACEMENTS: { warehouse: string; at: Placement }[] = [
  { warehouse: 'reno', at: ['us-west-1', 'us-east-1'] },
  { warehouse: 'tilburg', at: ['eu-central-1', 'eu-west-3'] },
];

export function placementOf(warehouse: string): Placement {
  const found = PLACEMENTS.find((entry) => entry.warehouse === warehouse);
  if (!found) throw new RangeError(`unknown warehouse ${warehouse}`);
  return found.at;
}
