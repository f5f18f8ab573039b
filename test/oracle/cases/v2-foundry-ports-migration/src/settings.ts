const text = (name: string): string | undefined => process.env[name]?.trim() || undefined;

const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
  const value = text(name) ?? fallback;
  if (!allowed.includes(value as T)) throw new Error(`${name} must be one of ${allowed.join(", ")}`);
  return value as T;
};

export const settings = Object.freeze({
  region: text("FOUNDRY_REGION") ?? "us-east-1",
  castingStore: oneOf("CASTING_STORE", ["v2", "v3"], "v3"),
  cooling: { region: "eu-central-1", queue: "https://sqs.eu-central-1.amazonaws.com/444455556666/cooling-racks" },
});
