import { layered, type Regions } from "./layers";

class Config {
  readonly port = Number(process.env.PORT ?? 3000);
  private cached?: Regions;

  get regions(): Regions {
    return (this.cached ??= layered(process.env));
  }

  regionOf<K extends keyof Regions>(part: K): Regions[K] {
    return this.regions[part];
  }
}

export const config = new Config();
