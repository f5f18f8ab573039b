import { parse } from 'jsonc-parser';
import { isObject, member, text } from './json-value';
import { contains, folderOf, foldersUpwards } from './paths';

/** What a package.json says about where imports lead. */
export interface PackageManifest {
  /** The package's folder, relative to the root. */
  readonly folder: string;
  readonly name?: string;
  readonly exports?: unknown;
  readonly imports?: unknown;
  /** Files that stand for the package as a whole where there are no `exports`. */
  readonly entries: readonly string[];
  /** Version ranges and other specifications of what it depends on, by name. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** The configuration that `extends` means when it names the package. */
  readonly tsconfig?: string;
}

interface NamedPackage {
  readonly manifest: PackageManifest;
  readonly visibleIn: string;
}

/** A package among sample data belongs to that data, and is not known by its name outside of it. */
const SAMPLE_DATA = /^(?:fixtures?|__fixtures__|__mocks__|testdata)$/;

/** The package.json files of a workspace, each parsed when it is first needed. */
export class PackageManifests {
  private readonly manifests = new Map<string, PackageManifest | undefined>();
  private readonly nearestByFolder = new Map<string, PackageManifest | undefined>();
  private byName: ReadonlyMap<string, readonly NamedPackage[]> | undefined;

  constructor(
    private readonly files: ReadonlySet<string>,
    private readonly read: (file: string) => string | undefined,
  ) {}

  /** The manifest of exactly this folder. */
  at(folder: string): PackageManifest | undefined {
    if (!this.manifests.has(folder)) this.manifests.set(folder, this.load(folder));
    return this.manifests.get(folder);
  }

  /** The manifest that a folder's files belong to. */
  nearest(folder: string): PackageManifest | undefined {
    if (!this.nearestByFolder.has(folder)) this.nearestByFolder.set(folder, this.at(folder) ?? (folder === '' ? undefined : this.nearest(folderOf(folder))));
    return this.nearestByFolder.get(folder);
  }

  /** The package of this name in the workspace; of several, the one that shares the most folders with the importing one. */
  named(name: string, fromFolder: string): PackageManifest | undefined {
    const known = this.names().get(name);
    if (!known) return undefined;
    const [first, ...others] = known.filter(({ visibleIn }) => contains(visibleIn, fromFolder));
    if (!first || others.length === 0) return first?.manifest;
    const around = [...foldersUpwards(fromFolder)];
    const distance = ({ manifest }: NamedPackage): number => around.findIndex((outer) => contains(outer, manifest.folder));
    return others.reduce((best, other) => (distance(other) < distance(best) ? other : best), first).manifest;
  }

  /** What the packages around a folder say about a dependency, innermost first: `^3.1.0`, `workspace:*`, `npm:other@2`. */
  dependency(name: string, fromFolder: string): { readonly specification: string; readonly folder: string } | undefined {
    for (const folder of foldersUpwards(fromFolder)) {
      const specification = this.at(folder)?.dependencies.get(name);
      if (specification !== undefined) return { specification, folder };
    }
    return undefined;
  }

  private names(): ReadonlyMap<string, readonly NamedPackage[]> {
    if (this.byName) return this.byName;
    const byName = new Map<string, NamedPackage[]>();
    for (const file of this.files) {
      if (file !== 'package.json' && !file.endsWith('/package.json')) continue;
      const manifest = this.at(folderOf(file));
      if (manifest?.name === undefined) continue;
      byName.set(manifest.name, [...(byName.get(manifest.name) ?? []), { manifest, visibleIn: visibleIn(manifest.folder) }]);
    }
    return (this.byName = byName);
  }

  private load(folder: string): PackageManifest | undefined {
    const file = folder === '' ? 'package.json' : `${folder}/package.json`;
    const source = this.files.has(file) ? this.read(file) : undefined;
    return source === undefined ? undefined : manifestOf(folder, parse(source));
  }
}

function manifestOf(folder: string, value: unknown): PackageManifest {
  const name = text(member(value, 'name'));
  const tsconfig = text(member(value, 'tsconfig'));
  const exported = member(value, 'exports');
  const imports = member(value, 'imports');
  return {
    folder,
    ...(name !== undefined && { name }),
    ...(exported !== undefined && { exports: exported }),
    ...(imports !== undefined && { imports }),
    ...(tsconfig !== undefined && { tsconfig }),
    entries: ['source', 'types', 'typings', 'module', 'main'].flatMap((key) => text(member(value, key)) ?? []),
    dependencies: new Map(
      ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'].flatMap((key) => {
        const listed = member(value, key);
        return isObject(listed) ? Object.entries(listed).flatMap(([dependency, range]) => (typeof range === 'string' ? [[dependency, range] as const] : [])) : [];
      }),
    ),
  };
}

/** The folder in which a package is known by its name: the sample data that it is part of, or the whole workspace. */
function visibleIn(folder: string): string {
  const parts = folder.split('/');
  const data = parts.findIndex((part) => SAMPLE_DATA.test(part));
  return parts.slice(0, data + 1).join('/');
}
