import type { DeclaredResource } from '../../link/infrastructure/declarations';
import type { Fix } from '../rule';
import { isCode, type ReadText } from './region-edits';
import { addTemplateReplica } from './template-replicas';
import { addTerraformReplica } from './terraform-replicas';

/** The property of a CDK construct that keeps its data in a further region. */
const REPLICAS: Readonly<Record<string, (region: string) => string>> = {
  TableV2: (region) => `replicas: [{ region: '${region}' }]`,
  Table: (region) => `replicationRegions: ['${region}']`,
  Secret: (region) => `replicaRegions: [{ region: '${region}' }]`,
};

/** Adds a replica to a table or secret where it is declared. The region of its stack must be concrete: that the rule has to know. */
export function addReplica(resource: DeclaredResource, region: string, read: ReadText): readonly Fix[] {
  const { tool, type, file, range } = resource;
  if (tool === 'cdk') return addConstructReplica(resource, region, read);
  const text = read({ file, range: { start: range.start, end: Infinity } });
  const isTerraform = tool === 'terraform' && file.endsWith('.tf');
  const isTemplate = (tool === 'cloudformation' || tool === 'sam' || tool === 'serverless') && /\.ya?ml$/.test(file);
  const edits = isTerraform ? addTerraformReplica(type, resource, region, text) : isTemplate ? addTemplateReplica(type, resource, region, text) : [];
  return edits.length === 0 ? [] : [{ title: `Add a replica in ${region}`, applicability: 'suggestion', edits }];
}

/**
 * Adds a replica to a table or secret that is written with the CDK: `new TableV2(this, 'Orders', { … })`. None where the construct's properties
 * are no literal.
 */
function addConstructReplica({ type, file, range }: DeclaredResource, region: string, read: ReadText): readonly Fix[] {
  const property = Object.hasOwn(REPLICAS, type) ? REPLICAS[type]?.(region) : undefined;
  if (property === undefined || !isCode(file)) return [];
  const text = read({ file, range });
  const [, id, props] = argumentsOf(text);
  if (!id || !text.startsWith('new ') || new RegExp(`\\b${property.split(':')[0] ?? ''}\\b`).test(text)) return [];
  const insert = (offset: number, newText: string): readonly Fix[] => [
    { title: `Add a replica in ${region}`, applicability: 'suggestion', edits: [{ file, range: { start: range.start + offset, end: range.start + offset }, newText }] },
  ];
  if (!props) return insert(id.end, `, { ${property} }`);
  const brace = /^\s*\{/.exec(text.slice(props.start, props.end))?.[0];
  if (brace === undefined) return [];
  const at = props.start + brace.length;
  // On a line of its own where the others are, as they are indented.
  const indent = /^[ \t]*(\r?\n[ \t]*)/.exec(text.slice(at))?.[1];
  if (indent !== undefined) return insert(at, `${indent}${property},`);
  return insert(at, /^\s*\}/.test(text.slice(at)) ? ` ${property} ` : ` ${property},`);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const OPEN = '([{';
const CLOSE = ')]}';

/** The arguments of a construction, `new X(…)`, as spans of its text; empty where it cannot be read so simply. */
function argumentsOf(text: string): readonly Span[] {
  const head = /^new\s+[\w$.]+\s*(?:<[^()]*>)?\(/.exec(text)?.[0];
  if (head === undefined) return [];
  const found: Span[] = [];
  let depth = 0;
  let start = head.length;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"' || char === "'" || char === '`') at = endOfString(text, at);
    else if (OPEN.includes(char)) depth++;
    else if (char === ',' && depth === 0) {
      found.push({ start, end: at });
      start = at + 1;
    } else if (CLOSE.includes(char) && depth-- === 0) {
      if (text.slice(start, at).trim() !== '') found.push({ start, end: start + text.slice(start, at).trimEnd().length });
      return found;
    }
  }
  return [];
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at;
  }
  return text.length;
}
