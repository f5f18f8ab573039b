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
  /** One that makes a client, and one that has nothing to do with AWS; undefined where there is none. */
  readonly client: string | undefined;
  readonly ordinary: string | undefined;
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
  const { map } = await new WorkspaceAnalyzer(source, config, pipeline).analyze();
  const candidates = source.files();
  const code = candidates.filter(isCode);
  const client = map.uses.find(({ kind, isTest }) => kind === 'client' && !isTest)?.file;
  return { candidates, code, parsed: [...parsed].sort(), client, ordinary: code.find((file) => !parsed.has(file) && !source.mayMatter(file)) };
}
