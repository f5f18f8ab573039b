import { DEFAULT_ARCHIVE, grids, type Grid, type GridCode } from "../config/grids";

export interface Site {
  readonly prefix: string;
  readonly name: string;
  readonly grid: Grid;
}

export class UnknownTurbineError extends Error {
  constructor(readonly serial: string) {
    super(`no site for turbine ${serial}`);
    this.name = "UnknownTurbineError";
  }
}

export class FleetRegistry implements Iterable<Site> {
  private readonly sites = new Map<string, Site>();

  register(prefix: string, name: string, code: GridCode): this {
    this.sites.set(prefix, { prefix, name, grid: grids[code] });
    return this;
  }

  siteOf(serial: string): Site {
    const [prefix] = serial.split("-", 1);
    const site = this.sites.get(prefix);
    if (!site) throw new UnknownTurbineError(serial);
    return site;
  }

  archiveOf({ grid }: Site) {
    return grid.archive ?? DEFAULT_ARCHIVE;
  }

  *[Symbol.iterator]() {
    yield* this.sites.values();
  }
}

export const fleet = new FleetRegistry()
  .register("NJ", "Atlantic Shoals", "PJM")
  .register("TX", "Sweetwater", "ERCOT")
  .register("NL", "Borssele", "TENNET");
