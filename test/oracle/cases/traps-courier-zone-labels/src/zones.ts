/** Our own delivery zones. Operations liked the cloud's way of naming, and the labels on the vans are printed. */
export const zones = {
  "us-east-1": { depot: "Newark", vans: 40 },
  "us-east-2": { depot: "Columbus", vans: 22 },
  "eu-west-1": { depot: "Dublin", vans: 9 },
} as const;

export type Zone = keyof typeof zones;

export interface ZoneOptions {
  region: Zone;
  express?: boolean;
}

export const describe = ({ region, express = false }: ZoneOptions) => `${zones[region].depot}${express ? " (express)" : ""}`;
