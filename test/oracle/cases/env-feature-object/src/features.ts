const enabled = new Set((process.env.FEATURES ?? '').split(',').map((name) => name.trim()));
const camel = (name: string) => name.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());
const NAMES = ['dual-write', 'read-replica'] as const;
export const features = Object.fromEntries(NAMES.map((name) => [camel(name), enabled.has(name)])) as Record<'dualWrite' | 'readReplica', boolean>;

