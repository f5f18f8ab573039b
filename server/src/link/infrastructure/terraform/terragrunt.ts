import { posix } from 'node:path';
import { blocksOf, EMPTY_BODY, type HclBody } from '../../../extract/hcl/hcl';
import type { Location } from '../../../extract/location';
import { folderOf, foldersUpwards } from '../../resolution/paths';
import type { RegionSource } from '../declarations';
import { filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { partOf, regionSource, text, UNKNOWN_PART, unknownValue } from '../values';
import { NO_LOCALS, TerraformModule } from './module';
import { alternatives, plainValue, type TerraformValue } from './terraform-value';

/** What one terragrunt.hcl deploys: a module, what it gives to it, and where its provider goes that Terragrunt writes. */
export interface TerragruntUnit {
  readonly folder: string;
  readonly at: Location;
  /** The folder of the module. */
  readonly module: string;
  readonly inputs: ReadonlyMap<string, TerraformValue>;
  /** Undefined where it writes no provider of AWS. */
  readonly regions?: readonly RegionSource[];
}

/** Configurations that read one another end nowhere. */
const DEEPEST = 6;

/** The units of a workspace; those whose module lies elsewhere are none. */
export function terragruntUnits(files: InfrastructureFiles): readonly TerragruntUnit[] {
  return filesOfKind(files, 'terragrunt').flatMap((file) => {
    const configurations = new TerragruntConfiguration(files, file, file, 0).withIncludes();
    const folder = folderOf(file);
    const sources = configurations.flatMap((one) => one.source() ?? []);
    const module = sources.length > 0 ? sources[0] : files.names.some((name) => folderOf(name) === folder && name.endsWith('.tf')) ? folder : undefined;
    if (module === undefined) return [];
    const regions = configurations.map((one) => one.providerRegions()).find((one) => one !== undefined);
    const inputs = new Map([...configurations].reverse().flatMap((one) => one.inputs()));
    return [{ folder, at: { file, range: { start: 0, end: 0 } }, module, inputs, ...(regions && { regions }) }];
  });
}

/** One file of Terragrunt as a unit sees it: paths are those of the unit, whichever file names them. Absolute paths begin at the workspace's root. */
class TerragruntConfiguration {
  private readonly body: HclBody;
  private readonly module: TerraformModule;

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly file: string,
    private readonly unit: string,
    private readonly depth: number,
  ) {
    const facts = files.facts(file);
    this.body = facts?.kind === 'hcl' ? facts.body : EMPTY_BODY;
    this.module = new TerraformModule({
      folder: folderOf(unit), body: this.body, prefix: 'terragrunt.', inputs: new Map(), providers: new Map(),
      resource: () => undefined,
      regionsOf: () => undefined,
      call: (name, args, at) => this.call(name, args, at),
      included: (path, at) => this.included(path, at),
    });
  }

  /** Itself, and then what it includes. */
  withIncludes(): readonly TerragruntConfiguration[] {
    return [this, ...this.includes().flatMap(({ configuration }) => configuration.withIncludes())];
  }

  source(): string | undefined {
    const [block] = blocksOf(this.body, 'terraform');
    const value = block && this.module.attribute(block.body, 'source');
    const path = value && partOf(plainValue(value));
    if (path === undefined || path.includes(UNKNOWN_PART) || !/^(?:\.{1,2}\/|\/)/.test(path)) return undefined;
    return fromRoot(path.replace(/([^:])\/\//, '$1/'), folderOf(this.unit));
  }

  inputs(): readonly (readonly [string, TerraformValue])[] {
    const value = this.module.attribute(this.body, 'inputs');
    return value ? alternatives(value).flatMap((one) => (one.kind === 'object' ? one.entries : [])) : [];
  }

  /** `generate "provider" { contents = <<EOF … EOF }`: the region of the provider that stands there. */
  providerRegions(): readonly RegionSource[] | undefined {
    for (const block of blocksOf(this.body, 'generate')) {
      const value = this.module.attribute(block.body, 'contents');
      const plain = value && plainValue(value);
      const region = plain?.kind === 'text' ? /\bprovider\s+"aws"\s*\{[^}]*?\bregion\s*=\s*"([^"]*)"/.exec(plain.text)?.[1] : undefined;
      if (plain && region !== undefined) return [regionSource(text(region, plain.at))];
    }
    return undefined;
  }

  locals(): TerraformValue {
    const at: Location = { file: this.file, range: { start: 0, end: 0 } };
    const entries = blocksOf(this.body, 'locals').flatMap(({ body }) => body.attributes.map(({ name, value }) => [name, this.module.evaluate(value, NO_LOCALS)] as const));
    return { kind: 'object', entries, at };
  }

  private includes(): readonly { readonly name: string; readonly configuration: TerragruntConfiguration }[] {
    if (this.depth > DEEPEST) return [];
    return blocksOf(this.body, 'include').flatMap(({ labels, body }) => {
      const path = this.module.attribute(body, 'path');
      const file = path && fromRoot(partOf(plainValue(path)), folderOf(this.unit));
      return file === undefined || file === this.file ? [] : [{ name: labels[0] ?? '', configuration: new TerragruntConfiguration(this.files, file, this.unit, this.depth + 1) }];
    });
  }

  /** `include.root.locals.region`. */
  private included([name = '', ...path]: readonly string[], at: Location): TerraformValue {
    const found = this.includes().find((one) => one.name === name || name === '');
    return found && path[0] === 'locals' ? found.configuration.locals() : unknownValue(`include.${name}`, at);
  }

  private call(name: string, args: readonly TerraformValue[], at: Location): TerraformValue | undefined {
    const folder = folderOf(this.unit);
    const [first = '', second] = args.map((arg) => partOf(plainValue(arg)));
    switch (name) {
      case 'find_in_parent_folders': {
        const wanted = first === '' ? 'terragrunt.hcl' : first;
        const found = [...foldersUpwards(folder)].filter((one) => one !== folder || folder === '').map((one) => posix.join(one, wanted)).find((one) => this.files.names.includes(one));
        return found === undefined ? (second === undefined ? unknownValue(`${wanted} of a folder above`, at) : args[1]) : text(`/${found}`, at);
      }
      case 'read_terragrunt_config': {
        const file = fromRoot(first, folder);
        if (this.depth > DEEPEST || file === undefined) return undefined;
        return { kind: 'object', entries: [['locals', new TerragruntConfiguration(this.files, file, this.unit, this.depth + 1).locals()]], at };
      }
      case 'get_terragrunt_dir':
      case 'get_original_terragrunt_dir':
        return text(`/${folder}`, at);
      case 'get_parent_terragrunt_dir':
        return text(`/${folderOf(this.depth > 0 ? this.file : (this.includes()[0]?.configuration.file ?? this.file))}`, at);
      case 'get_repo_root':
      case 'get_path_to_repo_root':
        return text('/.', at);
      case 'path_relative_to_include':
        return text(posix.relative(`/${folderOf(this.file)}`, `/${folder}`) || '.', at);
      case 'get_env':
        return { kind: 'environment', variable: first, at, ...(args[1] && { fallback: plainValue(args[1]) }) };
      case 'basename':
        return text(posix.basename(first), at);
      case 'dirname':
        return text(posix.dirname(first), at);
      case 'split':
        return second === undefined ? undefined : { kind: 'list', items: second.split(first).map((part) => text(part, at)), at };
      default:
        return undefined;
    }
  }
}

/** A path from the workspace's root. */
function fromRoot(path: string, folder: string): string | undefined {
  if (path.includes(UNKNOWN_PART)) return undefined;
  const found = posix.normalize(path.startsWith('/') ? `.${path}` : posix.join(folder, path)).replace(/\/$/, '');
  return found.startsWith('..') ? undefined : found === '.' ? '' : found;
}
