import { origin } from "./clients";
import { invalidate, pointTo, upload, type File } from "./publisher";
import { ReleaseLog } from "./release-log";

interface Publication {
  version: string;
  files: File[];
}

const releases = new ReleaseLog(origin.releases, "riverside");

export async function publish({ version, files }: Publication) {
  const prefix = `${version}/`;
  await upload(prefix, files);
  await releases.append({ version, prefix });
  await invalidate(version);
  return { version, files: files.length };
}

export const purge = async ({ version }: Publication) => {
  await invalidate(`purge-${version}`);
  return { purged: true };
};

export const switchStage = ({ version }: Publication) => pointTo(version);

export async function rollback() {
  let target: string;
  try {
    target = (await releases.previous())?.version ?? "stable";
  } catch {
    target = "stable";
  }
  await pointTo(target);
  return { target };
}
