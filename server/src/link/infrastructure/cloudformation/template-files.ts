import { type DocumentEntry, type DocumentNode, entriesOf, entryOf, textOf, valueAt } from '../../../extract/document/document';
import { folderOf, join } from '../../resolution/paths';
import type { RegionSource, Tool, VariableValue } from '../declarations';
import { documentOf, filesOfKind, type InfrastructureFiles } from '../infrastructure-files';
import { text } from '../values';
import { type TemplateScope, valueOf } from './intrinsics';
import type { PublishedValues, PublishingStack } from './published-values';
import { resourceIdOf, typeOf } from './template-resources';

/** One template and what its names mean. */
export interface Template {
  readonly file: string;
  readonly root: DocumentNode;
  readonly entries: readonly DocumentEntry[];
  readonly tool: Tool;
  readonly id: string;
  readonly scope: TemplateScope;
  /** Where it goes: a nested stack goes with its parent. */
  regions(depth?: number): readonly RegionSource[];
}

/** Resources that are stacks themselves, and the property with the path of their template. */
const NESTED: Readonly<Record<string, string>> = { 'AWS::CloudFormation::Stack': 'TemplateURL', 'AWS::Serverless::Application': 'Location' };

/** More than anybody nests. */
const DEEPEST = 8;

/** A nested stack, as its parent declares it. */
interface Nesting {
  readonly parent: Template;
  readonly properties: DocumentNode | undefined;
}

/** The templates of a workspace, with the stacks that they nest. */
export class Templates {
  private readonly byFile = new Map<string, Template>();
  private readonly nestings = new Map<string, Nesting[]>();
  private crossed = 0;

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly published: PublishedValues,
  ) {
    const configurations = new Map(filesOfKind(files, 'samconfig').map((file) => [folderOf(file), file]));
    for (const file of filesOfKind(files, 'cloudformation')) {
      const template = this.read(file, configurations.get(folderOf(file)));
      if (template) this.byFile.set(file, template);
    }
    for (const parent of this.byFile.values()) {
      for (const entry of parent.entries) {
        const child = this.nestedBy(parent.file, entry);
        if (child) this.nestings.set(child.file, [...(this.nestings.get(child.file) ?? []), { parent, properties: valueAt(entry.value, 'Properties') }]);
      }
    }
  }

  all(): Iterable<Template> {
    return this.byFile.values();
  }

  publishing(): readonly PublishingStack[] {
    return [...this.byFile.values()].map(({ root, scope }) => ({ name: undefined, resources: valueAt(root, 'Resources'), outputs: valueAt(root, 'Outputs'), scope }));
  }

  private read(file: string, configuration: string | undefined): Template | undefined {
    const root = documentOf(this.files, file);
    const entries = entriesOf(valueAt(root, 'Resources')).filter(({ value }) => typeOf(value) !== '');
    if (!root || !entries.some(({ value }) => typeOf(value).startsWith('AWS::'))) return undefined;
    const tool: Tool = JSON.stringify(valueAt(root, 'Transform') ?? '').includes('AWS::Serverless') ? 'sam' : 'cloudformation';
    const id = `${tool}:${file}`;
    const configured = configuration === undefined ? [] : configuredRegions(documentOf(this.files, configuration));
    const outside: RegionSource = { kind: 'environment', variable: 'AWS_REGION', at: entryOf(root, 'Resources')?.keyAt ?? root.at };
    const regions = (depth = 0): readonly RegionSource[] => {
      if (configured.length > 0) return configured;
      const parents = depth < DEEPEST ? (this.nestings.get(file) ?? []).flatMap(({ parent }) => parent.regions(depth + 1)) : [];
      return parents.length > 0 ? parents : [outside];
    };
    return { file, root, entries, tool, id, scope: this.scopeOf(file, root, id), regions };
  }

  private scopeOf(file: string, root: DocumentNode, deployment: string): TemplateScope {
    const resources = valueAt(root, 'Resources');
    return {
      parameters: valueAt(root, 'Parameters'),
      mappings: valueAt(root, 'Mappings'),
      published: this.published,
      input: (name) => {
        const [nesting] = this.nestings.get(file) ?? [];
        const given = valueAt(nesting?.properties, 'Parameters', name);
        return nesting && given && this.across(given, nesting.parent.scope);
      },
      resource: (logicalId) => {
        const entry = entryOf(resources, logicalId);
        return entry && resourceIdOf(entry, deployment);
      },
      nestedOutput: (logicalId, output) => {
        const entry = entryOf(resources, logicalId);
        const child = entry && this.nestedBy(file, entry);
        const value = child && valueAt(child.root, 'Outputs', output, 'Value');
        return child && value && this.across(value, child.scope);
      },
      text: (value, at) => text(value, at),
    };
  }

  /** A value of another template, which may ask for one of this in turn: templates that nest one another never end. */
  private across(node: DocumentNode, scope: TemplateScope): VariableValue | undefined {
    if (this.crossed > DEEPEST) return undefined;
    this.crossed++;
    const value = valueOf(node, scope);
    this.crossed--;
    return value;
  }

  /** The template of a nested stack, where it lies in the workspace. */
  private nestedBy(file: string, { value }: DocumentEntry): Template | undefined {
    const property = NESTED[typeOf(value)];
    const path = property === undefined ? undefined : textOf(valueAt(value, 'Properties', property));
    const found = path === undefined || /^[a-z0-9]+:/i.test(path) ? undefined : join(folderOf(file), path);
    return found === undefined || found === file ? undefined : this.byFile.get(found);
  }
}

/** samconfig's `region` by environment. Where it says none, it is the region of whoever calls CloudFormation. */
function configuredRegions(configuration: DocumentNode | undefined): readonly RegionSource[] {
  return entriesOf(configuration).flatMap(({ key, value }): readonly RegionSource[] => {
    const region = valueAt(value, 'deploy', 'parameters', 'region') ?? valueAt(value, 'global', 'parameters', 'region');
    const name = textOf(region);
    return region && name !== undefined ? [{ kind: 'literal', region: name, at: region.at, ...(key !== 'default' && { when: `the samconfig environment is '${key}'` }) }] : [];
  });
}
