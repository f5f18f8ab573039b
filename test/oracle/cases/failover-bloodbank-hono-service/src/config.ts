export interface TableSite {
  readonly region: string;
  readonly writable: boolean;
}

export const config = {
  sites: [
    { region: "us-east-1", writable: true },
    { region: "us-west-2", writable: false },
  ] satisfies TableSite[],
  appeals: { region: "us-east-2", topic: "arn:aws:sns:us-east-2:555566667777:appeals" },
  cooldownMs: 30_000,
};
