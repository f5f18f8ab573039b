import { builtinModules } from 'node:module';
import type { ModuleResolver, Resolution } from './modules';
import { FileProbe } from './resolution/file-probe';
import { type PackageManifest, PackageManifests } from './resolution/package-manifests';
import { packageTargets } from './resolution/package-targets';
import { folderOf, join } from './resolution/paths';
import { isRelative, packageSpecifier, withoutNpmPrefix } from './resolution/specifier';
import { TsConfigs } from './resolution/ts-configs';

/** The files among which modules are looked for; `FileSource` is one. */
export interface ModuleFiles {
  files(): readonly string[];
  exists(file: string): boolean;
  read(file: string): string | undefined;
}

export interface WorkspaceModuleResolver extends ModuleResolver {
  /** The file was created, changed or deleted. Costs nothing where that cannot lead an import elsewhere. */
  invalidate(file: string): void;
}

const BUILTINS: ReadonlySet<string> = new Set(builtinModules);
const MISSING: Resolution = { kind: 'missing' };

/** Resolves imports among the given files; what it found out is kept until `invalidate` says otherwise. */
export function createModuleResolver(files: ModuleFiles): WorkspaceModuleResolver {
  return new CachingResolver(files);
}

class CachingResolver implements WorkspaceModuleResolver {
  private readonly known: Set<string>;
  private resolutions = new Map<string, Map<string, Resolution>>();
  private rules: ResolutionRules;

  constructor(private readonly files: ModuleFiles) {
    this.known = new Set(files.files());
    this.rules = this.freshRules();
  }

  resolve(fromFile: string, specifier: string): Resolution {
    const folder = folderOf(fromFile);
    let inFolder = this.resolutions.get(folder);
    if (!inFolder) this.resolutions.set(folder, (inFolder = new Map<string, Resolution>()));
    let resolution = inFolder.get(specifier);
    if (!resolution) inFolder.set(specifier, (resolution = this.rules.resolve(folder, specifier)));
    return resolution;
  }

  invalidate(file: string): void {
    const exists = this.files.exists(file);
    const isData = file.endsWith('.json');
    if (exists === this.known.has(file) && !isData) return;
    if (exists) this.known.add(file);
    else this.known.delete(file);
    this.resolutions = new Map();
    if (isData) this.rules = this.freshRules();
  }

  private freshRules(): ResolutionRules {
    return new ResolutionRules(this.known, (file) => this.files.read(file));
  }
}

/** The order in which TypeScript, bundlers and Node look, for programs whose build output is absent. */
class ResolutionRules {
  private readonly probe: FileProbe;
  private readonly packages: PackageManifests;
  private readonly configs: TsConfigs;

  constructor(files: ReadonlySet<string>, read: (file: string) => string | undefined) {
    this.probe = new FileProbe(files);
    this.packages = new PackageManifests(files, read);
    this.configs = new TsConfigs(files, read, this.packages);
  }

  resolve(folder: string, written: string): Resolution {
    if (isRelative(written)) return this.asFile(this.sourceAt(join(folder, written))) ?? MISSING;
    if (written.startsWith('node:')) return { kind: 'builtin', name: written.slice(5) };
    if (BUILTINS.has(written)) return { kind: 'builtin', name: written };
    const specifier = withoutNpmPrefix(written);
    return this.mapped(folder, specifier) ?? this.imported(folder, specifier) ?? this.ofPackage(folder, specifier);
  }

  /** By tsconfig `paths` and `baseUrl`. Undefined where they say nothing, or lead to what is not in the workspace. */
  private mapped(folder: string, specifier: string): Resolution | undefined {
    for (const { paths, baseUrl } of this.configs.mappings(folder)) {
      const match = paths.match(specifier);
      for (const target of match?.value ?? []) {
        const found = this.asFile(this.sourceAt(target.replace('*', () => match?.star ?? '')));
        if (found) return found;
      }
      const found = baseUrl === undefined ? undefined : this.asFile(this.at(join(baseUrl, specifier)));
      if (found) return found;
    }
    return undefined;
  }

  /** By package.json `imports`, for specifiers that begin with `#`. */
  private imported(folder: string, specifier: string): Resolution | undefined {
    const manifest = specifier.startsWith('#') ? this.packages.nearest(folder) : undefined;
    if (!manifest) return undefined;
    const targets = packageTargets(manifest.imports ?? {}, specifier);
    const file = this.firstTarget(manifest.folder, targets.filter(isRelative));
    if (file !== undefined) return { kind: 'file', file };
    const elsewhere = targets.find((target) => !isRelative(target) && !target.startsWith('#'));
    return elsewhere === undefined ? undefined : this.resolve(manifest.folder, elsewhere);
  }

  /** By name: a package of the workspace, or one that is not. */
  private ofPackage(folder: string, specifier: string): Resolution {
    const parts = packageSpecifier(specifier);
    // `cloudflare:workers`, `bun:sqlite`, `https://…`: what a platform provides.
    if (!parts) return /^[a-z][a-z0-9+.-]+:/.test(specifier) ? { kind: 'package', name: specifier, subpath: '' } : MISSING;
    const dependency = this.packages.dependency(parts.name, folder);
    const local = this.linked(dependency) ?? this.packages.named(parts.name, folder);
    const file = local && this.inPackage(local, parts.subpath);
    if (file !== undefined) return { kind: 'file', file };
    // A name that is mapped into the workspace, leads nowhere there, and is no dependency either is one of our own files that is gone.
    if (!local && !dependency && this.isMappedHere(folder, specifier)) return MISSING;
    const alias = dependency?.specification.startsWith('npm:') ? packageSpecifier(withoutNpmPrefix(dependency.specification)) : undefined;
    return { kind: 'package', name: alias?.name ?? parts.name, subpath: parts.subpath };
  }

  /** The package in the folder that a dependency names: `file:../shared`, `link:../shared`. */
  private linked(dependency: { readonly specification: string; readonly folder: string } | undefined): PackageManifest | undefined {
    const path = /^(?:file|link|portal):(.+)$/.exec(dependency?.specification ?? '')?.[1];
    const folder = path === undefined ? undefined : join(dependency?.folder ?? '', path);
    return folder === undefined ? undefined : this.packages.at(folder);
  }

  private isMappedHere(folder: string, specifier: string): boolean {
    return this.configs.mappings(folder).some(({ paths }) => {
      const match = paths.match(specifier);
      return match !== undefined && match.pattern !== '*' && !match.value.some((target) => target.includes('node_modules/'));
    });
  }

  private inPackage({ folder, exports, entries }: PackageManifest, subpath: string): string | undefined {
    const exported = exports === undefined ? undefined : this.firstTarget(folder, packageTargets(exports, subpath === '' ? '.' : `./${subpath}`));
    if (exported !== undefined) return exported;
    if (subpath === '') return this.firstTarget(folder, [...entries, 'src', '.']);
    // What `exports` does not name is still found by compilers of older resolution and by tools that read the source.
    return this.at(join(folder, subpath)) ?? this.at(join(folder, `src/${subpath}`)) ?? this.probe.sourceOfOutput(folder, subpath);
  }

  /** The first target that is there; then the first whose source is. */
  private firstTarget(folder: string, targets: readonly string[]): string | undefined {
    for (const target of targets) {
      const file = this.fileOrIndex(join(folder, target));
      if (file !== undefined) return file;
    }
    for (const target of targets) {
      const file = this.probe.sourceOfOutput(folder, target);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** What is at a path, which may lie in the absent build output of the package around it. */
  private sourceAt(path: string | undefined): string | undefined {
    const there = this.at(path);
    if (there !== undefined || path === undefined) return there;
    const around = this.packages.nearest(folderOf(path))?.folder ?? '';
    const inPackage = around === '' ? path : path.slice(around.length + 1);
    return this.probe.sourceOfOutput(around, inPackage) ?? this.probe.sourceOfOutput(around, `${inPackage}/index`);
  }

  /** A file, the package in a folder, or the index of a folder. */
  private at(path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    const manifest = this.packages.at(path);
    return this.probe.file(path) ?? (manifest && this.inPackage(manifest, '')) ?? this.probe.index(path);
  }

  private fileOrIndex(path: string | undefined): string | undefined {
    return path === undefined ? undefined : (this.probe.file(path) ?? this.probe.index(path));
  }

  private asFile(file: string | undefined): Resolution | undefined {
    return file === undefined ? undefined : { kind: 'file', file };
  }
}
