import { type DocumentNode, entriesOf, entryOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import type { Location } from '../../../extract/location';
import { OWN_REGION, type ResourceId, type VariableValue } from '../declarations';
import { concatenate, text, unknownValue } from '../values';
import type { PublishedValues } from './published-values';

/** What the functions of a template refer to. */
export interface TemplateScope {
  readonly parameters: DocumentNode | undefined;
  readonly mappings: DocumentNode | undefined;
  /** The declared resource of a logical id; undefined where it is none that we list. */
  resource(logicalId: string): ResourceId | undefined;
  /** What a parent stack gives to a parameter. */
  input?(parameter: string): VariableValue | undefined;
  /** What an output of a nested stack gives. */
  nestedOutput?(logicalId: string, output: string): VariableValue | undefined;
  readonly published: PublishedValues;
  /** The meaning of a plain text: the Serverless Framework puts its own variables into templates. */
  text(value: string, at: Location): VariableValue;
}

/** The value of a property: CloudFormation's functions, as far as the template alone tells. */
export function valueOf(node: DocumentNode, scope: TemplateScope): VariableValue {
  const { at } = node;
  if (node.kind === 'scalar') return node.value === null ? unknownValue('nothing is given', at) : (dynamicReference(String(node.value), scope) ?? scope.text(String(node.value), at));
  const [entry] = entriesOf(node);
  if (!entry || entriesOf(node).length !== 1) return unknownValue('a structure', at);
  const argument = entry.value;
  switch (entry.key) {
    case 'Ref':
      return reference(textOf(argument) ?? '', at, scope);
    case 'Fn::GetAtt': {
      const [logicalId = '', attribute = ''] = argument.kind === 'list' ? argument.items.map((item) => textOf(item) ?? '') : (textOf(argument) ?? '').split(/\.(.*)/s);
      return attributeOf(logicalId, attribute, at, scope);
    }
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::Join': {
      const [separator, list] = itemsOf(argument);
      const parts = itemsOf(list).map((item) => valueOf(item, scope));
      return list?.kind === 'list' ? concatenate(parts.flatMap((part, i) => (i === 0 ? [part] : [text(textOf(separator) ?? '', at), part])), at) : unknownValue('a list that cannot be told', at);
    }
    case 'Fn::If': {
      const [, then, otherwise] = itemsOf(argument).map((item) => valueOf(item, scope));
      return then?.kind === 'text' && otherwise?.kind === 'text' && then.text === otherwise.text ? then : unknownValue('a condition of the template decides', at);
    }
    case 'Fn::FindInMap': {
      const keys = itemsOf(argument).map((item) => valueOf(item, scope));
      const found = keys.every((key) => key.kind === 'text') ? valueAt(scope.mappings, ...keys.map((key) => (key.kind === 'text' ? key.text : ''))) : undefined;
      return found ? valueOf(found, scope) : unknownValue('a mapping whose key cannot be told', at);
    }
    case 'Fn::ImportValue': {
      const name = valueOf(argument, scope);
      return (name.kind === 'text' ? scope.published.exported(name.text) : undefined) ?? unknownValue('a value that another stack exports', at);
    }
    default:
      return unknownValue(`${entry.key} cannot be told`, at);
  }
}

/** `{{resolve:ssm:/shop/orders-table}}`. */
function dynamicReference(value: string, { published }: TemplateScope): VariableValue | undefined {
  const name = /^\{\{resolve:ssm:([^:}]+)(?::\d+)?\}\}$/.exec(value)?.[1];
  return name === undefined ? undefined : published.parameter(name);
}

function reference(name: string, at: Location, scope: TemplateScope): VariableValue {
  if (name === 'AWS::Region') return { kind: 'environment', variable: OWN_REGION, at };
  const resource = scope.resource(name);
  if (resource !== undefined) return { kind: 'resource', resource, attribute: 'name', at };
  const given = scope.input?.(name);
  if (given) return given;
  const parameter = entryOf(scope.parameters, name)?.value;
  const fallback = valueAt(parameter, 'Default');
  const value = textOf(fallback);
  const isOfSsm = textOf(valueAt(parameter, 'Type'))?.startsWith('AWS::SSM') ?? false;
  if (value !== undefined && isOfSsm) return scope.published.parameter(value) ?? unknownValue(`the parameter ${value} of Systems Manager`, at);
  if (fallback && value !== undefined) return text(value, fallback.at, `the parameter ${name} is not given`);
  return unknownValue(parameter ? `the parameter ${name}` : name, at);
}

function attributeOf(logicalId: string, attribute: string, at: Location, scope: TemplateScope): VariableValue {
  const resource = scope.resource(logicalId);
  const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
  if (resource === undefined) return (output === undefined ? undefined : scope.nestedOutput?.(logicalId, output)) ?? unknownValue(`${logicalId}.${attribute}`, at);
  const kind = attribute.endsWith('Arn') ? 'arn' : /Ur[il]$/.test(attribute) ? 'url' : attribute.endsWith('Name') ? 'name' : 'other';
  return { kind: 'resource', resource, attribute: kind, at };
}

function substitute(argument: DocumentNode, scope: TemplateScope): VariableValue {
  const [first, locals] = argument.kind === 'list' ? argument.items : [argument];
  const { at } = argument;
  const template = textOf(first) ?? '';
  const parts = template.split(/(\$\{[^}]*\})/).filter((part) => part !== '').map((part): VariableValue => {
    const name = /^\$\{([^!}][^}]*)\}$/.exec(part)?.[1]?.trim();
    if (name === undefined) return scope.text(part.replaceAll('${!', '${'), at);
    const local = entryOf(locals, name)?.value;
    if (local) return valueOf(local, scope);
    if (/^(?:self|opt|env|file|sls|param|ssm|cf|s3|aws):/.test(name)) return scope.text(part, at);
    const dot = name.indexOf('.');
    return dot < 0 ? reference(name, at, scope) : attributeOf(name.slice(0, dot), name.slice(dot + 1), at, scope);
  });
  return parts.length === 0 ? text('', at) : concatenate(parts, at);
}
