export type GridCode = "PJM" | "ERCOT" | "TENNET";

export interface Grid {
  readonly operator: string;
  readonly region: string;
  readonly archive?: { readonly bucket: string; readonly region: string };
}

/** Where each grid operator obliges us to keep its readings. */
export const grids: Readonly<Record<GridCode, Grid>> = {
  PJM: { operator: "PJM Interconnection", region: "us-east-1", archive: { bucket: "pjm-readings", region: "us-east-2" } },
  ERCOT: { operator: "Electric Reliability Council of Texas", region: "us-west-2" },
  TENNET: { operator: "TenneT", region: "eu-central-1", archive: { bucket: "tennet-readings", region: "eu-west-3" } },
};

export const DEFAULT_ARCHIVE = { bucket: "fleet-readings", region: "us-west-1" } as const;
