const DR_REGION = process.env.DR_REGION ?? "us-west-2";

export const inRecovery = (): boolean => process.env.DR_MODE === "on";

/** Where blasts are kept now; in normal times the deployment decides. */
export function activeRegion(): string | undefined {
  return inRecovery() ? DR_REGION : process.env.BLASTS_REGION;
}
