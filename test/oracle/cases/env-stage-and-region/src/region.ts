const BY_STAGE = new Map([
  ["prod", "us-east-1"],
  ["beta", "us-east-2"],
]);

export const region = process.env.REGION_OVERRIDE ?? BY_STAGE.get(process.env.STAGE ?? "beta");
