import { DEFAULT_CONFIG } from '../../server/src/config/load';
import { isCode } from '../../server/src/project/candidates';
import { DiskSource } from '../../server/src/project/disk-source';
import { shippedPipeline } from '../../server/src/workspace/shipped-pipeline';
import { WorkspaceAnalyzer } from '../../server/src/workspace/workspace-analyzer';

export interface FilesOfWork {
  /** All that regionlint reads. */
  readonly candidates: readonly string[];
  /** Those with code. */
  readonly code: readonly string[];
  /** Those whose code it parses. */
  readonly parsed: readonly string[];
}

/** Which files a cold lint has to do with, by default configuration. Relative to the root. */
export async function filesOfWork(root: string): Promise<FilesOfWork> {
  const source = new DiskSource(root);
  const parsed = new Set<string>();
  const pipeline: typeof shippedPipeline = {
    ...shippedPipeline,
    extract(file, text) {
      if (isCode(file)) parsed.add(file);
      return shippedPipeline.extract(file, text);
    },
  };
  await new WorkspaceAnalyzer(source, DEFAULT_CONFIG, pipeline).analyze();
  const candidates = source.files();
  return { candidates, code: candidates.filter(isCode), parsed: [...parsed].sort() };
}
