const enabled = (value?: string) => ["1", "true", "yes"].includes((value ?? "").toLowerCase());

/** Operations flips RECOVERY_MODE during an exercise; the pods restart and talk to the standby. */
export function activeRegion(): string {
  return enabled(process.env.RECOVERY_MODE) ? process.env.RECOVERY_REGION! : process.env.PHARMACY_REGION!;
}
