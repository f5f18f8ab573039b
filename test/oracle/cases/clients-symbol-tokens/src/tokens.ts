export const TOKENS = {
  Region: Symbol.for("Region"),
  Lambda: Symbol.for("Lambda"),
  Secrets: Symbol.for("Secrets"),
} as const;
