import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { TextRange } from '../../extract/location';
import type { Use } from '../../link/map';
import type { FolderResult } from '../folder';
import { touches } from '../from-lsp';
import { explainRegion, type Markup, useTitle } from '../region-explanation';
import type { ServerContext } from '../server-context';
import type { Positions } from '../to-lsp';

/** Uses that are explained in one hover; a value that decides the region of more is summed up. */
const SHOWN = 4;

/** `textDocument/hover`: what decides the region at a use; at a value that decides regions, which uses it decides. */
export async function hover({ abilities, folders }: ServerContext, { textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | undefined> {
  const found = folders.find(textDocument.uri);
  if (!found) return undefined;
  const { file } = found;
  const result = await found.folder.current(token);
  const { positions } = result;
  const offset = positions.offset(file, position);
  const markup = abilities.markdownHover ? markdown(positions) : plain(positions);
  const answer = usesAt(result, file, offset, markup) ?? decidedAt(result, file, offset, markup);
  if (!answer) return undefined;
  const kind = abilities.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: answer.paragraphs.join('\n\n') }, range: positions.range(file, answer.range) };
}

interface Answer {
  readonly range: TextRange;
  readonly paragraphs: readonly string[];
}

function usesAt({ analysis, serviceName }: FolderResult, file: string, offset: number, markup: Markup): Answer | undefined {
  const uses = innermost(analysis.map.uses.filter((use) => use.file === file && covers(use.range, offset)));
  const [first] = uses;
  if (!first) return undefined;
  const paragraphs = uses.slice(0, SHOWN).flatMap((use) => explainRegion(use, serviceName(use.service), markup));
  return { range: first.range, paragraphs: [...paragraphs, ...more(uses)] };
}

/** A literal or a variable may decide the region of uses elsewhere: the hover says of which. */
function decidedAt({ analysis, serviceName }: FolderResult, file: string, offset: number, markup: Markup): Answer | undefined {
  const decided = analysis.map.uses.flatMap((use) => {
    const step = use.region.trace.find(({ kind, file: at, range }) => DECIDING.has(kind) && at === file && covers(range, offset));
    return step ? [{ use, range: step.range }] : [];
  });
  const [first] = decided;
  if (!first) return undefined;
  const uses = decided.map(({ use }) => use);
  const lines = uses.slice(0, SHOWN).map((use) => `- ${markup.text(useTitle(use, serviceName(use.service)))} ${markup.place(use)}`);
  return { range: first.range, paragraphs: [['Decides the region of:', ...lines].join('\n'), ...more(uses)] };
}

const DECIDING: ReadonlySet<string> = new Set(['literal', 'fallback', 'environment']);

function more(uses: readonly Use[]): readonly string[] {
  return uses.length > SHOWN ? [`… and ${uses.length - SHOWN} more.`] : [];
}

/** Of ranges that lie in each other the shortest; uses of one place, one for each region, stay together. */
function innermost(uses: readonly Use[]): readonly Use[] {
  const shortest = Math.min(...uses.map(({ range }) => range.end - range.start));
  return uses.filter(({ range }) => range.end - range.start === shortest);
}

function covers(range: TextRange, offset: number): boolean {
  return touches(range, { start: offset, end: offset });
}

/** Nothing of the workspace can become markup but code, which the analyzer puts in backticks. */
function text(value: string): string {
  const parts = value.replace(/\s+/g, ' ').split(/`([^`]+)`/);
  return parts.map((part, i) => (i % 2 === 1 ? code(part) : part.replace(/[\\`*_{}[\]()<>#+!|~]/g, '\\$&'))).join('');
}

function code(value: string): string {
  return `\`${value.replaceAll('`', "'")}\``;
}

function markdown(positions: Positions): Markup {
  return {
    text,
    strong: (set) => `**${set}**`,
    code,
    place: (location) => {
      const { uri, range } = positions.location(location);
      const line = range.start.line + 1;
      return `[${text(`${location.file}:${line}`)}](${uri}#L${line},${range.start.character + 1})`;
    },
  };
}

function plain(positions: Positions): Markup {
  return {
    text: (value) => value,
    strong: (set) => set,
    code: (value) => value,
    place: (location) => `${location.file}:${positions.location(location).range.start.line + 1}`,
  };
}
