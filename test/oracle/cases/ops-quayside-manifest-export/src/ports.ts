interface Port {
  coast: "west" | "east";
  bonded: boolean;
}

const ports = new Map<string, Port>([
  ["oakland", { coast: "west", bonded: true }],
  ["savannah", { coast: "east", bonded: false }],
]);

const coasts = { west: "us-west-2", east: "us-east-1" } as const;

export class UnknownPort extends Error {}

export function tableRegionOf(name: string) {
  const port = ports.get(name.toLowerCase());
  if (!port) throw new UnknownPort(name);
  return coasts[port.coast];
}

export const exportRegion = "us-east-2";
