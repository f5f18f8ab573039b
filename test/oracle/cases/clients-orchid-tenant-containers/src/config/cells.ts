export interface Cell {
  readonly name: string;
  readonly data: { readonly region: string; readonly readReplica?: string };
  readonly documents: { readonly bucket: string; readonly region: string };
}

/** Bulk mail is only verified in one region, whatever cell a tenant lives in. */
export const MAIL_REGION = "eu-west-1";

export const cells = {
  "us-1": {
    name: "us-1",
    data: { region: "us-east-1", readReplica: "us-west-2" },
    documents: { bucket: "orchid-documents-us", region: "us-east-2" },
  },
  "eu-1": {
    name: "eu-1",
    data: { region: "eu-central-1" },
    documents: { bucket: "orchid-documents-eu", region: "eu-central-1" },
  },
} satisfies Record<string, Cell>;

export type CellName = keyof typeof cells;
