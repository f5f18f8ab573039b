import { type DocumentNode, entriesOf, valueAt } from '../../../extract/document/document';
import type { Location } from '../../../extract/location';
import { folderOf, join } from '../../resolution/paths';
import { OWN_REGION, type VariableValue } from '../declarations';
import type { PublishedValues } from '../cloudformation/published-values';
import { documentOf, type InfrastructureFiles } from '../infrastructure-files';
import { concatenate, text, UNKNOWN_PART, unknownValue } from '../values';
import { parseVariables, type VariablePart } from './variable-syntax';

/** Variables within variables, through other files: more than anybody writes. */
const DEEPEST = 12;
/** Ways that stages open: beyond them nobody reads the answer. */
const MOST = 16;

/** What a variable gives: a value, a structure of the configuration, or nothing. */
type Found = VariableValue | { readonly kind: 'node'; readonly node: DocumentNode; readonly when?: string };

/** Resolves the variables of one service's configuration without running anything: what only a deployment knows stays unknown. */
export class ServerlessVariables {
  constructor(
    private readonly files: InfrastructureFiles,
    private readonly file: string,
    private readonly root: DocumentNode,
    /** Files that the configuration takes in: they are parts of it, and nothing by themselves. */
    private readonly included: Set<string>,
    private readonly published: PublishedValues,
  ) {}

  /** Everything that a node can be: more than one where the stage chooses. */
  values(node: DocumentNode): readonly VariableValue[] {
    return this.scalars(this.foundAt(node, undefined, 0));
  }

  value(node: DocumentNode): VariableValue {
    const [only, ...others] = this.values(node);
    return only && (others.length === 0 || only.kind !== 'unknown') ? only : unknownValue('nothing is given', node.at);
  }

  text(value: string, at: Location): VariableValue {
    return this.scalars(this.template(value, at, 0))[0] ?? unknownValue('a variable that is not given', at);
  }

  /** The structure that stands under a node, behind `${file(…)}` and `${self:…}` too. */
  structure(node: DocumentNode | undefined): DocumentNode | undefined {
    if (!node || node.kind !== 'scalar') return node;
    return this.foundAt(node, undefined, 0).flatMap((found) => (found.kind === 'node' ? [found.node] : []))[0];
  }

  private scalars(found: readonly Found[]): readonly VariableValue[] {
    return found.map((one) => (one.kind === 'node' ? unknownValue('a structure', one.node.at) : one));
  }

  private foundAt(node: DocumentNode, when: string | undefined, depth: number): readonly Found[] {
    if (node.kind !== 'scalar') return [{ kind: 'node', node, ...(when !== undefined && { when }) }];
    if (node.value === null) return [];
    return this.template(String(node.value), node.at, depth).map((found) => under(found, when));
  }

  private template(value: string, at: Location, depth: number): readonly Found[] {
    const parts = parseVariables(value);
    if (parts.every(({ kind }) => kind === 'plain')) return [text(value, at)];
    return this.parts(parts, at, depth);
  }

  private parts(parts: readonly VariablePart[], at: Location, depth: number): readonly Found[] {
    const [only] = parts;
    if (parts.length === 1 && only) return this.part(only, at, depth);
    let ways: readonly (readonly VariableValue[])[] = [[]];
    for (const part of parts) {
      const found = this.scalars(this.part(part, at, depth));
      const values = found.length > 0 ? found : [unknownValue('a variable that is not given', at)];
      ways = ways.flatMap((way) => values.map((one) => [...way, one])).slice(0, MOST);
    }
    return ways.map((way) => concatenate(way, at));
  }

  /** The first address that gives anything. */
  private part(part: VariablePart, at: Location, depth: number): readonly Found[] {
    if (part.kind === 'plain') return [text(part.text, at)];
    if (depth > DEEPEST) return [unknownValue('variables within variables without end', at)];
    const [first, ...rest] = part.addresses;
    if (!first) return [];
    const fallback = (): readonly Found[] => this.part({ kind: 'variable', addresses: rest }, at, depth + 1);
    return this.scalars(this.parts(first, at, depth + 1)).flatMap((address) => this.address(address, at, depth, rest.length > 0 ? fallback : undefined)).slice(0, MOST);
  }

  private address(address: VariableValue, at: Location, depth: number, fallback: (() => readonly Found[]) | undefined): readonly Found[] {
    const chosen = address.kind === 'text' ? /^file\(([^)]*\0[^)]*)\)(?::(.*))?$/s.exec(address.text) : null;
    if (chosen && !chosen[2]?.includes(UNKNOWN_PART)) {
      const found = this.fromFilesLike(chosen[1]?.trim() ?? '', chosen[2] ?? '', depth);
      if (found.length > 0) return found;
    }
    if (address.kind !== 'text' || address.text.includes(UNKNOWN_PART)) return [unknownValue('a variable whose name cannot be told', at)];
    const quoted = /^(['"])(.*)\1$/s.exec(address.text)?.[2];
    if (quoted !== undefined) return [text(quoted, at, address.when)];
    const [, source = '', name = ''] = /^(file\([^)]*\)|\w+)(?:\([^)]*\))?:?(.*)$/s.exec(address.text) ?? [];
    const given = this.source(source, name, at, depth, address.when);
    if (given.length > 0) return given.map((found) => withFallback(found, fallback));
    if (!fallback) return [unknownValue(`\${${address.text}}`, at)];
    return source === 'opt' ? fallback().map((found) => under(found, name === 'stage' ? STAGE_IS_NOT_GIVEN : optionIsNotGiven(name))) : fallback();
  }

  private source(source: string, name: string, at: Location, depth: number, when: string | undefined): readonly Found[] {
    const file = /^file\((.*)\)$/.exec(source)?.[1];
    if (file !== undefined) return this.fromFile(file.trim(), name, when, depth);
    switch (source) {
      case 'self':
        return name === 'provider.stage' ? this.stage(at, depth) : this.member(this.root, name === '' ? [] : name.split('.'), when, depth);
      case 'env':
        return [{ kind: 'environment', variable: name, at }];
      case 'aws':
        return name === 'region' ? [{ kind: 'environment', variable: OWN_REGION, at }] : [unknownValue(`\${aws:${name}}`, at)];
      case 'sls':
        return name === 'stage' ? this.stage(at, depth) : [unknownValue(`\${sls:${name}}`, at)];
      case 'param':
        return this.parameter(name, depth);
      case 'ssm':
        return [this.published.parameter(name) ?? unknownValue(`\${ssm:${name}}`, at)];
      case 'cf': {
        const [, stack = '', output = ''] = /^(.*)\.([^.]+)$/s.exec(name) ?? [];
        return [this.published.output(stack, output) ?? unknownValue(`\${cf:${name}}`, at)];
      }
      case 'opt':
      case '':
        return [];
      default:
        return /^(?:true|false|null|\d+)$/.test(source) ? [text(source, at)] : [unknownValue(`\${${source}:${name}}`, at)];
    }
  }

  /** The stage where none is given on the command line. */
  private stage(at: Location, depth: number): readonly Found[] {
    const node = valueAt(this.root, 'provider', 'stage');
    const found = node ? this.foundAt(node, undefined, depth + 1) : [text('dev', at)];
    return found.map((one) => under(one, STAGE_IS_NOT_GIVEN));
  }

  /** `params.<stage>.<name>` of every stage, `default` for those that say nothing. */
  private parameter(name: string, depth: number): readonly Found[] {
    return entriesOf(valueAt(this.root, 'params')).flatMap(({ key, value }) => {
      const node = valueAt(value, name);
      return node ? this.foundAt(node, key === 'default' ? undefined : `the stage is '${key}'`, depth + 1) : [];
    });
  }

  /** Where a stage that is only a default chooses the file, those of other stages are possible as well. */
  private fromFile(path: string, name: string, when: string | undefined, depth: number): readonly Found[] {
    const own = this.inFile(join(folderOf(this.file), path), name, when, depth);
    const stages = when === STAGE_IS_NOT_GIVEN ? this.stage(this.root.at, depth + 1).flatMap((found) => (found.kind === 'text' && found.text !== '' ? [found.text] : [])) : [];
    const others = stages.filter((stage) => path.includes(stage)).flatMap((stage) => this.fromFilesLike(path.replaceAll(stage, UNKNOWN_PART), name, depth, path));
    return [...own, ...others].slice(0, MOST);
  }

  /** `config.${opt:stage}.yml` of every stage for which there is one. */
  private fromFilesLike(path: string, name: string, depth: number, except?: string): readonly Found[] {
    const pattern = join(folderOf(this.file), path)?.split(UNKNOWN_PART).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    if (!pattern) return [];
    const expression = new RegExp(`^${pattern[0] ?? ''}([^/]+)${pattern.slice(1).join('\\1')}$`);
    return this.files.names.flatMap((file) => {
      const stage = file === join(folderOf(this.file), except ?? '') ? undefined : expression.exec(file)?.[1];
      return stage === undefined ? [] : this.inFile(file, name, `the stage is '${stage}'`, depth);
    });
  }

  private inFile(file: string | undefined, name: string, when: string | undefined, depth: number): readonly Found[] {
    const root = file !== undefined && /\.(?:ya?ml|json|toml)$/.test(file) ? documentOf(this.files, file) : undefined;
    if (file !== undefined) this.included.add(file);
    return root ? this.member(root, name === '' ? [] : name.split('.'), when, depth) : [];
  }

  /** A member of a structure. Where a stage that is only a default chooses, the others are possible as well. */
  private member(node: DocumentNode, path: readonly string[], when: string | undefined, depth: number): readonly Found[] {
    const [key, ...rest] = path;
    if (key === undefined) return this.foundAt(node, when, depth + 1);
    if (node.kind === 'scalar') return this.foundAt(node, when, depth + 1).flatMap((found) => (found.kind === 'node' ? this.member(found.node, path, when ?? found.when, depth + 1) : []));
    const next = valueAt(node, key);
    const own = next ? this.member(next, rest, when, depth + 1) : [];
    if (when !== STAGE_IS_NOT_GIVEN || !this.isStage(key, depth)) return own;
    const others = entriesOf(node).filter((entry) => entry.key !== key).flatMap((entry) => this.member(entry.value, rest, `the stage is '${entry.key}'`, depth + 1));
    return [...own, ...others].slice(0, MOST);
  }

  private isStage(key: string, depth: number): boolean {
    return depth < DEEPEST && this.stage(this.root.at, depth + 1).some((found) => found.kind === 'text' && found.text === key);
  }
}

const STAGE_IS_NOT_GIVEN = 'no stage is given';

/** When what stands behind `${opt:…}` holds. */
export function optionIsNotGiven(name: string): string {
  return `--${name} is not given`;
}

function under(found: Found, when: string | undefined): Found {
  if (when === undefined || (found.kind !== 'text' && found.kind !== 'node') || found.when !== undefined) return found;
  return { ...found, when };
}

/** What follows in the list holds where the environment variable is not set. */
function withFallback(found: Found, fallback: (() => readonly Found[]) | undefined): Found {
  if (found.kind !== 'environment' || found.variable === OWN_REGION || !fallback) return found;
  const [value] = fallback();
  return value && value.kind !== 'node' ? { ...found, fallback: value } : found;
}
