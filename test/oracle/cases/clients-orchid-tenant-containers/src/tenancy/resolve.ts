import { cells, type Cell, type CellName } from "../config/cells";

export interface ApiEvent {
  pathParameters?: { invoiceId?: string };
  body?: string;
  requestContext: { authorizer: { claims: Record<string, string> } };
}

export interface Tenant {
  id: string;
  cell: Cell;
}

const isCell = (name: string): name is CellName => name in cells;

/** Tenant ids carry their cell as a prefix: `eu-1.acme`. */
export function tenantOf(event: ApiEvent): Tenant {
  const claim = event.requestContext.authorizer.claims["custom:tenant"] ?? "";
  const [prefix = "", ...rest] = claim.split(".");
  if (!isCell(prefix)) throw new Error(`tenant ${claim} belongs to no cell`);
  return { id: rest.join("."), cell: cells[prefix] };
}
