import { profiles, type Profile } from "./profiles";

type Resolved = Required<Omit<Profile, "extends">>;

/** Nearer profiles win, section by section. */
function lineage(name: string): Profile[] {
  const profile = profiles[name];
  if (!profile) throw new Error(`unknown profile ${name}`);
  return profile.extends ? [...lineage(profile.extends), profile] : [profile];
}

export function resolveProfile(name: string): Resolved {
  const merged: Profile = {};
  for (const { extends: _parent, flags, ...sections } of lineage(name)) {
    Object.assign(merged, sections, { flags: { ...merged.flags, ...flags } });
  }
  return merged as Resolved;
}
