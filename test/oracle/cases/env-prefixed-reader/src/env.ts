export const reader = (prefix: string) => (name: string, fallback: string) =>
  process.env[`${prefix}_${name}`] || fallback;
