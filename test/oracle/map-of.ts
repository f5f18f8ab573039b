import { awsCatalog } from '../../server/src/aws/aws-catalog';
import { DEFAULT_TESTS } from '../../server/src/config/defaults';
import { extractFacts } from '../../server/src/extract/extract';
import type { FileFacts } from '../../server/src/extract/facts';
import { importSpecifiers } from '../../server/src/extract/specifiers';
import { link } from '../../server/src/link/link';
import { createModuleResolver } from '../../server/src/link/module-resolver';
import { DiskSource } from '../../server/src/project/disk-source';
import { compileGlobs } from '../../server/src/project/globs';
import { mapDocument } from '../../server/src/report/map-document';
import type { ScoredMap } from './score';

/** The dependency map document of a directory, as `regionlint map` prints it. */
export function mapOf(dir: string): ScoredMap {
  const source = new DiskSource(dir);
  const kept = new Map<string, FileFacts | undefined>();
  const facts = (file: string): FileFacts | undefined => {
    const text = source.read(file);
    if (!kept.has(file)) kept.set(file, text === undefined ? undefined : extractFacts(file, text));
    return kept.get(file);
  };
  const map = link({
    files: source.files(),
    facts,
    mayMatter: (file) => source.mayMatter(file),
    specifiers: (file) => importSpecifiers(source.read(file) ?? ''),
    isTest: compileGlobs(DEFAULT_TESTS, dir),
    resolver: createModuleResolver(source),
    aws: awsCatalog,
    wrappers: [],
    environment: {},
  });
  // As a reader of the document gets it: what is undefined is not there.
  return JSON.parse(JSON.stringify(mapDocument(map, (file) => source.read(file)))) as ScoredMap;
}
