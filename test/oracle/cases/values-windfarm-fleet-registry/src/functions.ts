import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { buckets } from "./aws/pools";
import { DEFAULT_ARCHIVE } from "./config/grids";
import { fleet } from "./fleet/registry";
import { ReadingStore, type Sample } from "./readings/store";

export async function ingest({ turbine, samples }: { turbine: string; samples: Sample[] }) {
  const site = fleet.siteOf(turbine);
  await new ReadingStore(site).append(turbine, samples);
  return { site: site.name, accepted: samples.length };
}

export async function rollup() {
  const sites = [...fleet];
  const outcomes = await Promise.allSettled(
    sites.map(async (site) => {
      const store = new ReadingStore(site);
      const total = await store.total();
      await store.archive(total);
      return total;
    }),
  );
  outcomes.forEach((outcome, i) => {
    if (outcome.status === "rejected") console.error("rollup failed", sites[i].name, outcome.reason);
  });
  return Object.fromEntries(sites.map(({ prefix }, i) => [prefix, outcomes[i].status === "fulfilled"]));
}

export async function catalogue() {
  const { Contents = [] } = await buckets.in(DEFAULT_ARCHIVE.region).send(new ListObjectsV2Command({ Bucket: DEFAULT_ARCHIVE.bucket, Prefix: "models/" }));
  return Contents.map(({ Key }) => Key);
}
