import { Platform } from "./platform";

export class CourierPlatform extends Platform {
  constructor(private readonly home: { region: string }) {
    super();
  }

  protected override region(): string {
    return this.home.region;
  }
}

export const platform = new CourierPlatform({ region: "us-west-2" });
