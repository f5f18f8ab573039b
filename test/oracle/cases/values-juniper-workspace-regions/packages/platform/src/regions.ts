export const Region = {
  Virginia: "us-east-1",
  Oregon: "us-west-2",
  Ireland: "eu-west-1",
  Frankfurt: "eu-central-1",
} as const;

export type Region = (typeof Region)[keyof typeof Region];

/** Where each bounded context keeps its state. */
export const placement = {
  catalogue: { home: Region.Virginia, copy: Region.Ireland },
  baskets: { home: Region.Frankfurt, copy: Region.Ireland },
  ledger: { home: Region.Virginia, copy: Region.Oregon },
} as const satisfies Record<string, { home: Region; copy: Region }>;

export type Context = keyof typeof placement;
