import { Bucket, ReportBucket, type Location } from "./bucket";

const RAW: Location = ["us-west-2", "acme-raw-events"];
const REPORTS = ["ca-central-1", "acme-reports"] as const;

const raw = new Bucket(...RAW, 5);
const reports = new ReportBucket("usage", ...REPORTS);

export async function nightly({ day }: { day: string }) {
  const files = await raw.list(day);
  const bytes = files.reduce((sum, f) => sum + (f.Size ?? 0), 0);
  await reports.save(day, `${files.length} files, ${bytes} bytes`);
}

export const hourly = async ({ day }: { day: string }) => (await raw.list(`${day}/current`)).length;
