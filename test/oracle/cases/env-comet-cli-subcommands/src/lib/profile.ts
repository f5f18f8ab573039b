import { existsSync, readFileSync } from "node:fs";

export interface Profile {
  region: string;
  archiveRegion: string;
  fleetTable: string;
}

const builtIn: Profile = { region: "us-east-1", archiveRegion: "us-west-2", fleetTable: "probe-fleet" };

/** A checked-in `comet.json` overrides the built-in profile, the environment overrides both. */
export function loadProfile(path = "comet.json"): Profile {
  const file: Partial<Profile> = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const { COMET_REGION, COMET_ARCHIVE_REGION } = process.env;
  return {
    ...builtIn,
    ...file,
    ...(COMET_REGION && { region: COMET_REGION }),
    ...(COMET_ARCHIVE_REGION && { archiveRegion: COMET_ARCHIVE_REGION }),
  };
}
