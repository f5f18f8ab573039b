type Source = Record<string, string | undefined>;

const optional = (source: Source) => (name: string, otherwise: string) => source[name]?.trim() || otherwise;

export function parseSettings(source: Source) {
  const read = optional(source);
  const primary = read('PRIMARY_REGION', 'us-east-1');
  return { primary, audit: read('AUDIT_REGION', primary) };
}
