import { type DocumentEntry, type DocumentNode, entriesOf, itemsOf, textOf, valueAt } from '../../../extract/document/document';
import type { DeclaredFunction, Handler, Tool, Variables } from '../declarations';
import { handlerOf } from '../handler-files';
import { type TemplateScope, valueOf } from './intrinsics';
import { typeOf } from './template-resources';

export function variablesOf(node: DocumentNode | undefined, scope: TemplateScope): Variables {
  return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key, valueOf(value, scope)]));
}

interface FunctionOwner {
  readonly tool: Tool;
  readonly deployment: string;
  /** The folder to which paths of the template are relative. */
  readonly folder: string;
  /** `Globals.Function` of SAM. */
  readonly globals?: DocumentNode | undefined;
}

/** `AWS::Lambda::Function` and SAM's `AWS::Serverless::Function`. */
export function declaredFunction({ key, keyAt, value }: DocumentEntry, owner: FunctionOwner, scope: TemplateScope): DeclaredFunction | undefined {
  const type = typeOf(value);
  if (type !== 'AWS::Lambda::Function' && type !== 'AWS::Serverless::Function') return undefined;
  const properties = valueAt(value, 'Properties');
  const globals = type === 'AWS::Serverless::Function' ? owner.globals : undefined;
  const handler = functionHandler(value, properties, globals, owner.folder, scope);
  return {
    ...keyAt,
    tool: owner.tool,
    name: key,
    deployment: owner.deployment,
    ...(handler && { handler }),
    variables: { ...variablesOf(valueAt(globals, 'Environment', 'Variables'), scope), ...variablesOf(valueAt(properties, 'Environment', 'Variables'), scope) },
  };
}

function functionHandler(resource: DocumentNode, properties: DocumentNode | undefined, globals: DocumentNode | undefined, folder: string, scope: TemplateScope): Handler | undefined {
  const node = valueAt(properties, 'Handler') ?? valueAt(globals, 'Handler');
  if (!node) return undefined;
  const handler = valueOf(node, scope);
  if (handler.kind !== 'text') return undefined;
  const codeNode = valueAt(properties, 'CodeUri') ?? valueAt(globals, 'CodeUri') ?? valueAt(properties, 'Code');
  const code = codeNode?.kind === 'scalar' ? valueOf(codeNode, scope) : undefined;
  const path = code?.kind === 'text' && !/^s3:|\.(?:zip|jar)$/.test(code.text) ? code.text : '.';
  const plain = handlerOf(handler.text, folder, node.at, path);
  // With SAM's own esbuild step the handler is named as the entry point, wherever that lies.
  const entries = itemsOf(valueAt(resource, 'Metadata', 'BuildProperties', 'EntryPoints')).flatMap((item) => textOf(item) ?? []);
  const built = entries.flatMap((entry) => handlerOf(`${entry.replace(/\.[cm]?[jt]sx?$/, '')}.${plain?.export ?? 'handler'}`, folder, node.at, path)?.files ?? []);
  return plain && { ...plain, files: [...new Set([...built, ...plain.files])] };
}
