import type { Location } from '../../extract/location';
import type { TextEdit } from '../rule';

/**
 * Adds a replica to a resource of a CloudFormation template in YAML. `text`: the file from the resource's logical id on. Empty where it is written
 * another way, or where a replica needs more than this: a table with provisioned capacity must scale by itself, and AWS::DynamoDB::Table has no replicas.
 */
export function addTemplateReplica(type: string, { file, range }: Location, region: string, text: string): readonly TextEdit[] {
  const lines = blockOf(text);
  const insert = (line: number, added: readonly string[]): TextEdit => {
    const at = range.start + lines.slice(0, line).reduce((length, one) => length + one.length, 0);
    return { file, range: { start: at, end: at }, newText: added.map((one) => `${one}${eol}`).join('') };
  };
  const eol = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  const properties = lines.findIndex((line) => /^\s*Properties:\s*$/.test(line));
  const indent = properties < 0 ? undefined : /^\s+(?=[^\s#])/.exec(lines[properties + 1] ?? '')?.[0];
  if (indent === undefined || !lines.every((line) => line.endsWith('\n'))) return [];
  const has = (key: string): boolean => lines.some((line) => line.startsWith(`${indent}${key}:`));
  if (type === 'AWS::SecretsManager::Secret') return has('ReplicaRegions') ? [] : [insert(properties + 1, [`${indent}ReplicaRegions:`, `${indent}  - Region: ${region}`])];
  if (type !== 'AWS::DynamoDB::GlobalTable' || !lines.some((line) => /^\s*BillingMode:\s*['"]?PAY_PER_REQUEST\b/.test(line))) return [];
  const replicas = lines.findIndex((line) => line.startsWith(`${indent}Replicas:`) && /:\s*$/.test(line));
  const item = /^(\s*)- /.exec(lines[replicas + 1] ?? '')?.[1];
  if (replicas < 0 || item === undefined) return [];
  const after = lines.findIndex((line, i) => i > replicas + 1 && !line.startsWith(`${item} `) && !line.startsWith(`${item}- `));
  const added = insert(after < 0 ? lines.length : after, [`${item}- Region: ${region}`]);
  return has('StreamSpecification') ? [added] : [insert(properties + 1, [`${indent}StreamSpecification:`, `${indent}  StreamViewType: NEW_AND_OLD_IMAGES`]), added];
}

/** The line of a key, and those that are indented more deeply. */
function blockOf(text: string): readonly string[] {
  const [key = '', ...rest] = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const indent = rest.find((line) => line.trim() !== '')?.search(/\S/) ?? 0;
  const end = rest.findIndex((line) => line.trim() !== '' && line.search(/\S/) < indent);
  const block = end < 0 ? rest : rest.slice(0, end);
  return [key, ...block.slice(0, block.findLastIndex((line) => line.trim() !== '') + 1)];
}
