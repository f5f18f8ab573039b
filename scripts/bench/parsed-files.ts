import { isCode } from '../../server/src/project/candidates';
import { DiskSource } from '../../server/src/project/disk-source';
import { diskTexts } from '../../server/src/project/disk-texts';
import { loadKnownConfig } from '../../server/src/workspace/known-config';
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

/** Which files a cold lint has to do with, by the configuration that it finds. Relative to the root. */
export async function filesOfWork(root: string): Promise<FilesOfWork> {
  const { config } = loadKnownConfig({ root, disk: diskTexts });
  const source = new DiskSource(root, config);
  const parsed = new Set<string>();
  const pipeline: typeof shippedPipeline = {
    ...shippedPipeline,
    extract(file, text) {
      if (isCode(file)) parsed.add(file);
      return shippedPipeline.extract(file, text);
    },
  };
  await new WorkspaceAnalyzer(source, config, pipeline).analyze();
  const candidates = source.files();
  return { candidates, code: candidates.filter(isCode), parsed: [...parsed].sort() };
}
