import { parse } from 'jsonc-parser';
import { isObject, member, text, texts } from './json-value';
import type { PackageManifests } from './package-manifests';
import { contains, folderOf, join } from './paths';
import { PatternTable } from './pattern-table';
import { isRelative, packageSpecifier } from './specifier';

/** What one configuration, with all that it extends, says about bare specifiers. */
export interface PathMapping {
  /** Targets of each of `paths`, relative to the root, with their stars. */
  readonly paths: PatternTable<readonly string[]>;
  /** The folder in which bare specifiers are looked for first. */
  readonly baseUrl?: string;
}

/** A configuration as far as it has been put together; folders are those of the files that say so. */
interface Settings {
  readonly paths?: { readonly folder: string; readonly entries: Readonly<Record<string, unknown>> };
  readonly baseUrl?: { readonly folder: string; readonly path: string };
}

const NAMES = ['tsconfig.json', 'jsconfig.json'];

/** The TypeScript configurations of a workspace, each parsed when it is first needed; what is wrong in one is passed over. */
export class TsConfigs {
  private readonly mappingsByFolder = new Map<string, readonly PathMapping[]>();
  private readonly parsed = new Map<string, unknown>();

  constructor(
    private readonly files: ReadonlySet<string>,
    private readonly read: (file: string) => string | undefined,
    private readonly packages: PackageManifests,
  ) {}

  /** What holds for the files of a folder, by the nearest configuration: first what it says itself, then what those do that it refers to. */
  mappings(folder: string): readonly PathMapping[] {
    let mappings = this.mappingsByFolder.get(folder);
    if (!mappings) {
      mappings = this.load(folder);
      this.mappingsByFolder.set(folder, mappings);
    }
    return mappings;
  }

  private load(folder: string): readonly PathMapping[] {
    const file = NAMES.map((name) => within(folder, name)).find((path) => this.files.has(path));
    if (file === undefined) return folder === '' ? [] : this.mappings(folderOf(folder));
    return [file, ...this.references(file)].map((config) => mappingOf(this.settings(config, []), folderOf(config)));
  }

  /** Configurations that share out the files of a folder (`tsconfig.app.json`, `tsconfig.node.json`), not those of other packages. */
  private references(file: string): readonly string[] {
    const folder = folderOf(file);
    const references = member(this.json(file), 'references');
    return (Array.isArray(references) ? references : []).flatMap((reference) => {
      const target = join(folder, text(member(reference, 'path')) ?? '');
      const config = target === undefined ? undefined : [target, within(target, 'tsconfig.json')].find((path) => this.files.has(path));
      return config !== undefined && config !== file && contains(folderOf(config), folder) ? [config] : [];
    });
  }

  /** `above`: the configurations that lead to this one by `extends`, so that a ring of them ends. */
  private settings(file: string, above: readonly string[]): Settings {
    if (above.includes(file)) return {};
    const json = this.json(file);
    const folder = folderOf(file);
    const inherited = texts(member(json, 'extends')).flatMap((name) => {
      const base = this.extended(folder, name);
      return base === undefined ? [] : [this.settings(base, [...above, file])];
    });
    const options = member(json, 'compilerOptions');
    const paths = member(options, 'paths');
    const baseUrl = text(member(options, 'baseUrl'));
    const own: Settings = { ...(isObject(paths) && { paths: { folder, entries: paths } }), ...(baseUrl !== undefined && { baseUrl: { folder, path: baseUrl } }) };
    return [...inherited, own].reduce((merged, next) => ({ ...merged, ...next }), {});
  }

  /** The file that an `extends` means: a path, or a package of the workspace. */
  private extended(folder: string, name: string): string | undefined {
    if (isRelative(name)) return this.configAt(join(folder, name));
    const specifier = packageSpecifier(name);
    const manifest = specifier && this.packages.named(specifier.name, folder);
    return manifest && this.configAt(join(manifest.folder, specifier.subpath || manifest.tsconfig || 'tsconfig.json'));
  }

  private configAt(path: string | undefined): string | undefined {
    return path === undefined ? undefined : [path, `${path}.json`, within(path, 'tsconfig.json')].find((file) => this.files.has(file));
  }

  private json(file: string): unknown {
    if (!this.parsed.has(file)) this.parsed.set(file, parse(this.read(file) ?? ''));
    return this.parsed.get(file);
  }
}

/** `configFolder`: what `${configDir}` stands for, which is the folder of the configuration that extends the others. */
function mappingOf({ paths, baseUrl }: Settings, configFolder: string): PathMapping {
  const at = (folder: string, path: string): string | undefined =>
    path.startsWith('${configDir}') ? join(configFolder, path.replace('${configDir}', '.')) : join(folder, path);
  const base = baseUrl && at(baseUrl.folder, baseUrl.path);
  const entries = Object.entries(paths?.entries ?? {}).map(
    ([pattern, targets]) => [pattern, texts(targets).flatMap((target) => at(base ?? paths?.folder ?? '', target) ?? [])] as const,
  );
  return { paths: new PatternTable(entries), ...(base !== undefined && { baseUrl: base }) };
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
