export type Dataset = "visits" | "events" | "consents";

export const placement = {
  home: "ca-central-1",
  analytics: "us-east-2",
  bucketPrefix: "acme-lake",

  get standby() {
    return this.home === "ca-central-1" ? "ca-west-1" : this.analytics;
  },

  regionOf(dataset: Dataset) {
    switch (dataset) {
      case "consents":
        return this.home;
      case "visits":
      case "events":
        return this.analytics;
    }
  },

  bucket(dataset: Dataset) {
    return `${this.bucketPrefix}-${dataset}-${this.regionOf(dataset)}`;
  },
};
