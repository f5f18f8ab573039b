export type Partition = "commercial" | "government";

interface Boundary {
  readonly region: string;
  readonly fips: boolean;
}

export const boundaries: Readonly<Record<Partition, Boundary>> = {
  commercial: { region: "us-west-2", fips: false },
  government: { region: "us-gov-west-1", fips: true },
};
