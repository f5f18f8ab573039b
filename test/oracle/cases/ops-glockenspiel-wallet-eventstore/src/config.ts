const primary = "us-east-1";

export const config = {
  events: { region: primary, table: "wallet-events" },
  snapshots: { region: primary, bucket: "wallet-snapshots" },
  readModel: { region: "us-west-2", table: "wallet-balances" },
  bus: { region: "us-west-2", name: "wallets" },
} as const;
