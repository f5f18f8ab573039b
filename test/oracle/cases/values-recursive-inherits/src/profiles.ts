interface Profile { extends?: string; region?: string; bucket?: string }

const PROFILES: Record<string, Profile> = {
  base: { region: 'us-west-2', bucket: 'base' },
  europe: { extends: 'base', region: 'eu-south-1' },
  milan: { extends: 'europe', bucket: 'milan' },
  oregon: { extends: 'base', bucket: 'oregon' },
};

export function lookup(name: string, key: 'region' | 'bucket'): string {
  const profile = PROFILES[name];
  if (!profile) throw new Error(`no profile ${name}`);
  const own = profile[key];
  if (own) return own;
  if (!profile.extends) throw new Error(`${name} has no ${key}`);
  return lookup(profile.extends, key);
}
