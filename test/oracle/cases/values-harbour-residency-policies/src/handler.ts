import { ManifestRepository, type Manifest } from './manifest-repository';

const manifests = new ManifestRepository();

export const handler = async (event: { body: string }) => {
  const manifest: Manifest = JSON.parse(event.body);
  if (manifest.containers < 0) return { statusCode: 422 };
  await manifests.save(manifest);
  return { statusCode: 202, body: manifest.id };
};
