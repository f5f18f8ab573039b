import { deepEqual, notDeepEqual } from 'node:assert/strict';
import { type GeneratedFile, generateWorkspace, ORDINARY_AWS_SHARE } from '../../scripts/bench/workspace';
import { extractFacts } from '../../server/src/extract/extract';

describe('bench: the generated workspace', () => {
  const generate = (seed: number, files = 300, awsShare = ORDINARY_AWS_SHARE): readonly GeneratedFile[] => [...generateWorkspace({ files, seed, awsShare })];

  it('follows from its seed alone, has the size that was asked for, and parses', () => {
    const files = generate(7);
    deepEqual(files, generate(7));
    notDeepEqual(files, generate(8));
    const code = files.filter(({ path }) => path.endsWith('.ts'));
    deepEqual([code.length, new Set(files.map(({ path }) => path)).size], [300, files.length]);
    for (const awsShare of [ORDINARY_AWS_SHARE, 0.8]) {
      const broken = generate(7, 300, awsShare).filter(({ path, text }) => path.endsWith('.ts') && extractFacts(path, text)?.syntaxError);
      deepEqual(broken.map(({ path }) => path), []);
    }
  });
});
