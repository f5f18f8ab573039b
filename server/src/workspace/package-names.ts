import { PackageManifests } from '../link/resolution/package-manifests';
import { folderOf } from '../link/resolution/paths';
import type { FileSource } from '../project/file-source';

/** Tells which package a file belongs to: its name, or the folder of its package.json where that has none; undefined outside packages. */
export function packageNames(source: FileSource): (file: string) => string | undefined {
  const manifests = new PackageManifests(new Set(source.files()), (file) => source.read(file));
  return (file) => {
    const manifest = manifests.nearest(folderOf(file));
    return manifest && (manifest.name ?? manifest.folder);
  };
}
