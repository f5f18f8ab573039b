import { strict as assert } from 'node:assert';
import { LineIndex } from '../../server/src/extract/location';
import type { Use } from '../../server/src/link/map';
import { analyzedInMemory } from './in-memory';
import { joinFiles, splitFiles } from './marked-code';

const ANNOTATION = / *\/\/ → .*$/;

/** Programs in which each line that calls AWS says what decides its region: `// → GetItem defaulted us-east-1 by REGION`, `// → GetItem unresolved (parameter)`. */
export function testPrograms(programs: Readonly<Record<string, string>>): void {
  for (const [name, program] of Object.entries(programs)) {
    it(name, () => {
      const expected = joinFiles(splitFiles(program));
      assert.equal(annotated(program), expected);
    });
  }
}

/** The program with what is found in the place of what is expected. */
export function annotated(program: string): string {
  const files = new Map([...splitFiles(program)].map(([file, text]) => [file, text.split('\n').map((line) => line.replace(ANNOTATION, '')).join('\n')]));
  const { map } = analyzedInMemory(files);
  const found = [...files].map(([file, text]) => {
    const index = new LineIndex(text);
    const lines = text.split('\n').map((line, i) => {
      const here = map.uses.filter((use) => use.file === file && use.kind === 'operation' && index.lineColumn(use.range.start).line === i + 1);
      return here.length === 0 ? line : `${line} // → ${[...new Set(here.map(told))].sort().join(' / ')}`;
    });
    return [file, lines.join('\n')] as const;
  });
  return joinFiles(new Map(found));
}

function told({ operation, region }: Use): string {
  const { binding, values, environment, obstacle } = region;
  const by = environment.length === 0 ? [] : ['by', environment.join(', ')];
  return [operation ?? 'something', binding, ...(obstacle ? [`(${obstacle.kind})`] : []), ...(values.length === 0 ? [] : [values.join('|')]), ...by].join(' ');
}
