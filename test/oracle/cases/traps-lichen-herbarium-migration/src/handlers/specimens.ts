import { CopyObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { isOn } from "../config/features";
import { currentRegion, labels, plannedRegion } from "../config/regions";
import { legacySpecies } from "../legacy/london";
import { DynamoStore } from "../stores/dynamo-store";
import type { Specimen } from "../stores/specimen";
import { CachingStore, type SpecimenStore } from "../stores/specimen-store";

const store: SpecimenStore = new CachingStore(new DynamoStore(currentRegion));
const images = new S3Client({ region: "us-west-2" });
const shadow = isOn("dualWrite") ? new DynamoStore(plannedRegion, "specimens-next") : undefined;

const footer = () => `Kept in ${labels[currentRegion] ?? currentRegion}, before that in ${labels["eu-west-2"]}`;

export async function show({ id }: Specimen) {
  const specimen = await store.find(id);
  return { specimen, provenance: specimen?.scannedIn ?? "unknown", footer: footer() };
}

export async function file(specimen: Specimen) {
  await store.save({ ...specimen, scannedIn: currentRegion });
  await shadow?.save(specimen);
  if (isOn("imageMirror")) {
    await images.send(new CopyObjectCommand({ Bucket: "herbarium-mirror", Key: `${specimen.id}.tif`, CopySource: `herbarium-scans/${specimen.id}.tif` }));
  }
  return { id: specimen.id, filed: true };
}

export async function checklist({ id }: Specimen) {
  const old = await legacySpecies();
  const current = await store.find(id).catch(() => undefined);
  return [...old, ...(current ? [current] : [])].map(({ species }) => species).sort();
}

export const about = async () => ({ regions: Object.keys(labels), footer: footer() });
