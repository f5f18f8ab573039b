export const WAREHOUSES = {
  NJ: { region: 'us-east-1', table: 'stock-nj' },
  RTM: { region: 'eu-west-1', table: 'stock-rtm' },
} as const;

export type Warehouse = keyof typeof WAREHOUSES;

export const LABELS = { BUCKET: 'stock-labels', REGION: 'eu-west-1' };
