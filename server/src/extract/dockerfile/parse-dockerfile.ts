import { DockerfileParser, type Property } from 'dockerfile-ast';
import type { Assignment } from '../dotenv/parse-dotenv';
import { LineIndex } from '../location';

/** What the last image of a Dockerfile gives to the program in it: the stages before it stay behind. */
export function parseDockerfile(file: string, text: string): readonly Assignment[] {
  const lines = new LineIndex(text);
  const dockerfile = DockerfileParser.parse(text);
  const last = dockerfile.getFROMs().at(-1)?.getRange().start.line ?? 0;
  const assignment = (property: Property): readonly Assignment[] => {
    const value = property.getValue();
    const range = property.getValueRange();
    if (value === null || !range) return [];
    const offset = ({ line, character }: { readonly line: number; readonly character: number }) => lines.offset({ line: line + 1, column: character + 1 });
    return [{ name: property.getName(), value, at: { file, range: { start: offset(range.start), end: offset(range.end) } } }];
  };
  return dockerfile
    .getENVs()
    .filter((instruction) => instruction.getRange().start.line >= last)
    .flatMap((instruction) => instruction.getProperties().flatMap(assignment));
}
