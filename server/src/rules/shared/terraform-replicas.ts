import type { Location } from '../../extract/location';
import type { TextEdit } from '../rule';

/**
 * Adds a replica to a table or secret in Terraform's language. `text`: the file from the head of its block on. Empty where the block is no plain one, or where a
 * replica needs more than this: a table with provisioned capacity must scale by itself, and its stream has both images.
 */
export function addTerraformReplica(type: string, { file, range }: Location, region: string, text: string): readonly TextEdit[] {
  const block = blockOf(text);
  const indent = block === undefined ? undefined : /\{[ \t]*(?:#[^\n]*)?\r?\n(?:\s*\n)*([ \t]+)/.exec(block)?.[1];
  const end = block?.search(/[ \t]*\}$/) ?? -1;
  if (block === undefined || indent === undefined || block[end - 1] !== '\n' || /^\s*(?:dynamic\s+")?replica\b/m.test(block)) return [];
  const eol = block.includes('\r\n') ? '\r\n' : '\n';
  const lines = type === 'aws_dynamodb_table' ? forTable(block, region) : type === 'aws_secretsmanager_secret' ? ['replica {', `  region = "${region}"`, '}'] : [];
  if (lines.length === 0) return [];
  const at = range.start + end;
  return [{ file, range: { start: at, end: at }, newText: lines.map((line) => (line === '' ? eol : `${indent}${line}${eol}`)).join('') }];
}

function forTable(block: string, region: string): readonly string[] {
  if (!/^\s*billing_mode\s*=\s*"PAY_PER_REQUEST"/m.test(block)) return [];
  const enabled = /^\s*stream_enabled\s*=\s*(\S+)/m.exec(block)?.[1];
  const view = /^\s*stream_view_type\s*=\s*(\S+)/m.exec(block)?.[1];
  if ((enabled ?? 'true') !== 'true' || (view ?? '"NEW_AND_OLD_IMAGES"') !== '"NEW_AND_OLD_IMAGES"') return [];
  return [
    ...(enabled === undefined ? ['stream_enabled = true'] : []),
    ...(view === undefined ? ['stream_view_type = "NEW_AND_OLD_IMAGES"'] : []),
    '',
    'replica {',
    `  region_name = "${region}"`,
    '}',
  ];
}

/** The block up to its brace; undefined where it has what hides braces, a heredoc. */
function blockOf(text: string): string | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<<|[{}]/g)) {
    if (token === '<<') return undefined;
    if (token === '{') depth++;
    else if (token === '}' && --depth === 0) return text.slice(0, index + 1);
  }
  return undefined;
}
