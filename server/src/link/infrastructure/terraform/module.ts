import { attributeOf, blocksOf, type HclBlock, type HclBody, type HclExpression } from '../../../extract/hcl/hcl';
import type { Location } from '../../../extract/location';
import { OWN_REGION, type RegionSource } from '../declarations';
import { concatenate, partOf, text, unknownValue } from '../values';
import { callFunction } from './functions';
import { alternatives, certainText, choice, isNothing, memberOf, members, nothing, plainValue, type TerraformValue } from './terraform-value';

const DEEPEST = 24;

/** Values of names that hold in a part of the module only: `each`, a dynamic block's iterator, a comprehension's variable. */
export type Locals = ReadonlyMap<string, TerraformValue>;
export const NO_LOCALS: Locals = new Map();

export interface ModuleCall {
  readonly folder: string;
  readonly body: HclBody;
  readonly prefix: string;
  readonly inputs: ReadonlyMap<string, TerraformValue>;
  /** `Deployment.id` of each provider that it sees, `''` the one without an alias. */
  readonly providers: ReadonlyMap<string, string>;
  resource(type: string, name: string): string | undefined;
  /** The regions of a provider by its deployment's id. */
  regionsOf(deployment: string): readonly RegionSource[] | undefined;
  /** Functions that Terraform itself does not have. */
  call?(name: string, args: readonly TerraformValue[], at: Location): TerraformValue | undefined;
  /** What `include` of Terragrunt gives; the path follows it. */
  included?(path: readonly string[], at: Location): TerraformValue;
}

/** One module as it is called once: its blocks, and what its variables are given. */
export class TerraformModule {
  readonly children = new Map<string, TerraformModule>();
  private depth = 0;

  readonly folder: string;
  readonly body: HclBody;
  /** Empty for a root module: `module.tables.` otherwise. */
  readonly prefix: string;
  readonly providers: ReadonlyMap<string, string>;

  constructor(private readonly call: ModuleCall) {
    ({ folder: this.folder, body: this.body, prefix: this.prefix, providers: this.providers } = call);
  }

  /** The id of a resource of this module that is listed. */
  resource(type: string, name: string): string | undefined {
    return this.call.resource(type, name);
  }

  regionsOf(deployment: string): readonly RegionSource[] | undefined {
    return this.call.regionsOf(deployment);
  }

  attribute(body: HclBody, name: string, locals: Locals = NO_LOCALS): TerraformValue | undefined {
    const found = attributeOf(body, name);
    const value = found && this.evaluate(found.value, locals);
    return value && !isNothing(value) ? value : undefined;
  }

  /** Values of the inner blocks of a type, those that a dynamic block makes too, as what `read` makes of each. */
  inner<T>(body: HclBody, type: string, locals: Locals, read: (body: HclBody, locals: Locals, at: Location) => T): readonly T[] {
    const plain = blocksOf(body, type).map((block) => read(block.body, locals, block.at));
    const dynamic = blocksOf(body, 'dynamic').filter(({ labels }) => labels[0] === type);
    return [...plain, ...dynamic.flatMap((block) => this.repeated(block, locals).flatMap((own) => blocksOf(block.body, 'content').map((content) => read(content.body, own, block.at))))];
  }

  private repeated({ labels, body, at }: HclBlock, locals: Locals): readonly Locals[] {
    const given = this.attribute(body, 'for_each', locals);
    const name = labels[0] ?? '';
    const iterator = attributeOf(body, 'iterator')?.value;
    const key = iterator?.kind === 'reference' ? (iterator.path[0] ?? name) : name;
    const items = given ? alternatives(given).flatMap((one) => members(one) ?? [unknownValue('a collection that cannot be told', one.at)]) : [unknownValue('a collection that cannot be told', at)];
    return items.map((item) => new Map([...locals, [key, pair(item)]]));
  }

  /** `each` of a block with `for_each`: any of its members. */
  eachOf(body: HclBody): Locals {
    const given = this.attribute(body, 'for_each');
    if (!given) return NO_LOCALS;
    const items = alternatives(given).flatMap((one) => (one.kind === 'object' ? one.entries.map(([key, value]) => pair(value, key)) : (members(one)?.map((item) => pair(item)) ?? [])));
    return items.length > 0 ? new Map([['each', choice(items, given.at)]]) : NO_LOCALS;
  }

  output(name: string): TerraformValue | undefined {
    const block = blocksOf(this.body, 'output').find(({ labels }) => labels[0] === name);
    return block && this.attribute(block.body, 'value');
  }

  evaluate(expression: HclExpression, locals: Locals): TerraformValue {
    if (this.depth > DEEPEST) return unknownValue('values within values without end', expression.at);
    this.depth++;
    const value = this.evaluateNow(expression, locals);
    this.depth--;
    return value;
  }

  private evaluateNow(expression: HclExpression, locals: Locals): TerraformValue {
    const { at } = expression;
    switch (expression.kind) {
      case 'literal':
        return expression.value === null ? nothing(at) : text(String(expression.value), at);
      case 'template':
        return concatenate(expression.parts.map((part) => (typeof part === 'string' ? text(part, at) : plainValue(this.evaluate(part, locals)))), at);
      case 'list':
        return { kind: 'list', items: expression.items.map((item) => this.evaluate(item, locals)), at };
      case 'object':
        return { kind: 'object', entries: expression.entries.map(({ key, value }) => [partOf(plainValue(this.evaluate(key, locals))), this.evaluate(value, locals)] as const), at };
      case 'conditional':
        return this.conditional(expression, locals);
      case 'operation': {
        const truth = this.truth(expression, locals);
        return truth === undefined ? unknownValue('a condition', at) : text(String(truth), at);
      }
      case 'call':
        return this.callFunction(expression.name, expression.args.map((arg) => this.evaluate(arg, locals)), at);
      case 'for':
        return this.comprehension(expression, locals);
      case 'member':
        return expression.path.reduce(memberOf, this.evaluate(expression.object, locals));
      case 'reference':
        return this.reference(expression.path, at, locals);
      default:
        return unknownValue('an operation that is not modelled', at);
    }
  }

  private conditional({ condition, then, otherwise, at }: Extract<HclExpression, { kind: 'conditional' }>, locals: Locals): TerraformValue {
    const truth = this.truth(condition, locals);
    if (truth !== undefined) return this.evaluate(truth ? then : otherwise, locals);
    return choice([this.evaluate(then, locals), this.evaluate(otherwise, locals)], at);
  }

  /** What a condition is, whatever somebody gives; undefined where that decides. */
  private truth(condition: HclExpression, locals: Locals): boolean | undefined {
    if (condition.kind !== 'operation') {
      const known = certainText(this.evaluate(condition, locals));
      return known === 'true' ? true : known === 'false' ? false : undefined;
    }
    const { operator, operands } = condition;
    if (operator === '==' || operator === '!=') {
      const [one, other] = operands.map((operand) => certainText(this.evaluate(operand, locals)));
      return one === undefined || other === undefined ? undefined : (one === other) === (operator === '==');
    }
    const truths = operands.map((operand) => this.truth(operand, locals));
    if (operator === '!') return truths[0] === undefined ? undefined : !truths[0];
    const decisive = operator === '||';
    if (truths.includes(decisive)) return decisive;
    return truths.includes(undefined) ? undefined : !decisive;
  }

  /** `count = 0`, or nothing to make one for each of. */
  isAbsent(body: HclBody): boolean {
    const count = this.attribute(body, 'count');
    const given = this.attribute(body, 'for_each');
    return (count !== undefined && certainText(count) === '0') || (given !== undefined && members(given)?.length === 0);
  }

  private callFunction(name: string, args: readonly TerraformValue[], at: Location): TerraformValue {
    return this.call.call?.(name, args, at) ?? callFunction(name, args, at);
  }

  private comprehension({ variables, collection, value, at }: Extract<HclExpression, { kind: 'for' }>, locals: Locals): TerraformValue {
    const all = this.evaluate(collection, locals);
    const items = members(all);
    const name = variables.at(-1);
    if (!items || name === undefined) return unknownValue('a collection that cannot be told', at);
    return { kind: 'list', items: items.map((item) => this.evaluate(value, new Map([...locals, [name, item]]))), at };
  }

  private reference(path: readonly string[], at: Location, locals: Locals): TerraformValue {
    const [first = '', second = '', ...rest] = path;
    const local = locals.get(first);
    if (local) return path.slice(1).reduce(memberOf, local);
    switch (first) {
      case 'var':
        return rest.reduce(memberOf, this.variable(second, at));
      case 'local':
        return rest.reduce(memberOf, this.local(second, at));
      case 'module': {
        const [output = '', ...further] = rest.filter((part) => part !== '*' && !/^\d+$/.test(part));
        return further.reduce(memberOf, this.children.get(second)?.output(output) ?? unknownValue(`module.${second}.${output}`, at));
      }
      case 'include':
        return this.call.included ? path.slice(3).reduce(memberOf, this.call.included(path.slice(1), at)) : unknownValue(path.join('.'), at);
      case 'data':
        if (second === 'archive_file' && rest.at(-1)?.startsWith('output_')) return this.archived(rest[0] ?? '') ?? unknownValue(path.join('.'), at);
        return second === 'aws_region' ? { kind: 'environment', variable: OWN_REGION, at } : unknownValue(path.join('.'), at);
      default:
        return this.resourceAttribute(first, second, rest, at);
    }
  }

  /** What `data.archive_file` packs, a folder or a file: it stands for the archive, which is made only when Terraform runs. */
  private archived(name: string): TerraformValue | undefined {
    const block = blocksOf(this.body, 'data').find(({ labels }) => labels[0] === 'archive_file' && labels[1] === name);
    return block && (this.attribute(block.body, 'source_dir') ?? this.attribute(block.body, 'source_file'));
  }

  private variable(name: string, at: Location): TerraformValue {
    const given = this.call.inputs.get(name);
    if (given) return given;
    const block = blocksOf(this.body, 'variable').find(({ labels }) => labels[0] === name);
    const fallback = block && attributeOf(block.body, 'default');
    if (!fallback) return unknownValue(`the variable ${name}`, block?.at ?? at);
    const value = this.evaluate(fallback.value, NO_LOCALS);
    return value.kind === 'text' && this.prefix === '' ? { ...value, when: `the variable ${name} is not given` } : value;
  }

  private local(name: string, at: Location): TerraformValue {
    for (const { body } of blocksOf(this.body, 'locals')) {
      const value = this.attribute(body, name);
      if (value) return value;
    }
    return unknownValue(`local.${name}`, at);
  }

  private resourceAttribute(type: string, name: string, rest: readonly string[], at: Location): TerraformValue {
    const resource = this.resource(type, name);
    const attribute = rest.filter((part) => part !== '*' && !/^\d+$/.test(part))[0] ?? '';
    if (resource === undefined) return unknownValue([type, name, ...rest].join('.'), at);
    const kind = attribute.endsWith('arn') ? 'arn' : attribute === 'name' || attribute === 'id' || attribute === 'bucket' ? 'name' : attribute === 'url' ? 'url' : 'other';
    return { kind: 'resource', resource, attribute: kind, at };
  }
}

/** What `each` or an iterator gives: `key` and `value`, which are the same in a set. */
function pair(value: TerraformValue, key?: string): TerraformValue {
  return { kind: 'object', entries: [['key', key === undefined ? value : text(key, value.at)], ['value', value]], at: value.at };
}
