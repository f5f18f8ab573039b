import { S3StorageService } from "./storage-service";

const spectra = new S3StorageService({
  bucketName: "observatory-spectra",
  region: "eu-central-2",
  endpoint: "https://bucket.vpce-0a1b2c3d4e-9xyz.s3.eu-central-2.vpce.amazonaws.com",
  externalEndpoint: "https://s3.eu-central-2.amazonaws.com",
  forcePathStyle: true,
});
const calibration = new S3StorageService({ bucketName: "observatory-calibration", region: undefined, forcePathStyle: false });

export async function handler({ night, counts }: { night: string; counts: number[] }) {
  await calibration.uploadJson(`dark/${night}.json`, { counts });
  await spectra.uploadJson(`${night}/spectrum.json`, { night, counts });
  return spectra.getSignedUrl(`${night}/spectrum.json`, 3600);
}
