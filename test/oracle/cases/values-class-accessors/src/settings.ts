class Settings {
  #region = "us-east-1";

  get region() {
    return this.#region;
  }

  set region(value: string) {
    this.#region = value.trim();
  }
}

export const settings = new Settings();
settings.region = " eu-west-2 ";

export const legacy: { region?: string } = {};
Object.defineProperty(legacy, "region", { get: () => "us-west-1", enumerable: true });
